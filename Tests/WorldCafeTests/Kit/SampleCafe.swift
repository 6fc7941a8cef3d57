import WorldCafe

/// Cafés of the sample's shape: three questions, three tables, three rounds.
enum SampleCafe {
  static func setup(
    tables: Int = 3, rounds: Int = 3, hosting: Hosting = .perRound, consent: String = "",
    hidden: Set<Int> = [], mixedBy: MixedAttribute? = nil, asksForNames: Bool = false,
    seatsByCard: Bool = false, timeFactor: Int = 1
  ) -> Setup {
    let numbers = Array(1...tables)
    return Setup(
      title: "Digitale Kompetenzen",
      questions: numbers.map {
        Question(
          id: .init("q\($0)"), title: "Frage \($0)", text: "Was hilft?",
          visibility: hidden.contains($0) ? .hidden : .live)
      },
      tables: numbers.map {
        Table(id: .init("t\($0)"), name: "Tisch \($0)", question: .init("q\($0)"))
      },
      rounds: rounds, roundSeconds: 1200, graceSeconds: 180, hosting: hosting, consent: consent,
      participantsExpected: 15, mixedBy: mixedBy, asksForNames: asksForNames,
      seatsByCard: seatsByCard, timeFactor: timeFactor)
  }

  /// Everybody moves one table on from round to round; the first at a table hosts it, and a fixed
  /// host stays.
  static func seatings(of cafe: Cafe) -> [Seating] {
    let tables = cafe.setup.tables.map(\.id)
    return (1...cafe.setup.rounds).map { round in
      var seating = Seating(round: round)
      for (index, person) in cafe.present.enumerated() {
        let isFixed = cafe.setup.hosting == .fixed && index < tables.count
        let table = tables[(index + (isFixed ? 0 : round - 1)) % tables.count]
        seating.seats[person.id] = table
        if cafe.setup.hosting != .none, seating.hosts[table] == nil {
          seating.hosts[table] = person.id
        }
      }
      return seating
    }
  }
}
