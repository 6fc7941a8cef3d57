import Testing
import WorldCafe

@testable import Server

@Suite("A new plan while the café runs")
struct PlanJobTests {
  @Test("whoever volunteered as host of the next round stays at that table")
  func hosts() throws {
    var working = try changeOfTables()
    let (table, host) = try #require(working.seating(2)?.hosts.first)
    // Everybody else at the table shall sit elsewhere: somebody has to move, but not the host.
    for mate in working.people(at: table, in: 2) where mate.id != host {
      working.wishes.append(Wish(kind: .apart, first: host, second: mate.id))
    }
    let outcome = try PlanJob(working).run().get()
    for seating in outcome.seatings {
      for (table, host) in seating.hosts { #expect(seating.seats[host] == table) }
    }
    #expect(outcome.seatings.first?.hosts == working.seating(2)?.hosts)
    #expect(outcome.seatings.map(\.round) == [2, 3])
  }

  @Test("pins that contradict each other are refused with a cause that clients translate")
  func contradiction() throws {
    var working = try changeOfTables()
    let hosts = working.seating(2).map { Array($0.hosts.values) } ?? []
    let table = try #require(working.setup.tables.last).id
    working.pins = working.present.filter { !hosts.contains($0.id) }.map {
      SeatPin(participant: $0.id, round: 2, table: table)
    }
    guard case .failure(let refusal) = PlanJob(working).run() else {
      Issue.record("six people have a seat at one table")
      return
    }
    #expect(refusal.code == .planImpossible)
    #expect(refusal.parameters["cause"] == "pinned_too_many")
    #expect(refusal.parameters["table"] == working.setup.tables.last?.name)
  }

  @Test("a guest gets the pinned seat; a pin that a host cannot follow is listed as not met")
  func pins() throws {
    var working = try changeOfTables()
    let (home, host) = try #require(working.seating(2)?.hosts.first)
    let guest = try #require(working.people(at: home, in: 2).first { $0.id != host }).id
    let away = try #require(working.setup.tables.first { $0.id != home }).id
    working.pins = [host, guest].map { SeatPin(participant: $0, round: 2, table: away) }
    let outcome = try PlanJob(working).run().get()
    #expect(outcome.seatings.first?.seats[guest] == away)
    #expect(outcome.seatings.first?.seats[host] == home)
    let missed = outcome.quality.unmet?.filter { $0.kind == .pinnedSeat }
    #expect(missed == [UnmetWish(round: 2, people: [host], kind: .pinnedSeat)])
  }

  @Test("tables mix what people said on joining; who said nothing counts as different from all")
  func mixed() throws {
    let play = HubPlay()
    var file = SampleFile.json()
    file["mix_by"] = JSONValue(parsing: #"{"title":"Größe","values":["klein","mittel","groß"]}"#)
    let cafe = play.openCafe(file)
    for (index, value) in [
      "klein", "klein", "klein", "mittel", "mittel", "mittel", "groß", nil, nil,
    ]
    .enumerated() {
      let name = "Gast \(index)"
      let visitor = play.enter(cafe.code)
      play.ask(
        .join(name: name, consents: true, token: play.token(name), attribute: value), on: visitor)
    }
    let working = try #require(play.workingState(of: cafe))
    let outcome = try PlanJob(working).run().get()
    for seating in outcome.seatings {
      for table in working.setup.tables {
        let said = working.participants.all.filter { seating.seats[$0.id] == table.id }
          .compactMap(\.attribute)
        #expect(Set(said).count == said.count, "round \(seating.round), \(table.id): \(said)")
      }
    }
    #expect(outcome.quality.bound <= 36 - 3 - 3, "pairs with the same value count for nothing")
  }

  @Test("a plan leaves out who is on a break, but not a host, whose place a substitute keeps")
  func breaks() throws {
    var working = try changeOfTables()
    let (table, host) = try #require(working.seating(2)?.hosts.first)
    let guest = try #require(working.present.first { $0.id != host }).id
    working.onBreak = [host, guest]
    let outcome = try PlanJob(working).run().get()
    for seating in outcome.seatings { #expect(seating.seats[guest] == nil) }
    #expect(outcome.seatings.first?.seats[host] == table)
    #expect(outcome.seatings.last?.seats[host] == nil, "in round 3 somebody else may host")
  }

  /// Seven people between the first two rounds; one of them hosts a table of the second.
  private func changeOfTables() throws -> Cafe {
    let play = HubPlay()
    let cafe = play.openCafe()
    let guests = (1...7).map { play.join(cafe, "Gast \($0)") }
    play.ask(.startRound, on: cafe.moderator.connection)
    play.ask(.endRound, on: cafe.moderator.connection)
    play.ask(.volunteerAsHost, on: guests[0].connection)
    return try #require(play.workingState(of: cafe))
  }
}
