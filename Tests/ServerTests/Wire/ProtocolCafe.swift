import WorldCafe

/// The café of the protocol page's examples.
enum ProtocolCafe {
  static let start = Moment(ms: 1_700_000_000_000)

  private static var setup: Setup {
    Setup(
      title: "Digitale Kompetenzen", occasion: "Workshop",
      questions: [
        Question(id: "mindset", title: "Digitales Mindset", text: "Wie bauen wir es auf?")
      ],
      tables: [Table(id: "t1", name: "Tisch 1", question: "mindset")], rounds: 3,
      roundSeconds: 1200, participantsExpected: 15)
  }

  static func proposal(
    _ id: Proposal.ID, by author: Participant.ID, _ text: String, atMs: Int64
  ) -> Proposal {
    Proposal(
      id: id, question: "mindset", table: "t1", round: 1, author: .participant(id: author),
      isRecordedByHost: false, text: text, writtenAt: start.adding(ms: atMs))
  }

  /// In the first round, after 41 events.
  static var cafe: Cafe {
    func guest(_ id: Participant.ID, _ name: String) -> Event {
      .participantJoined(
        Participant(id: id, name: name, credential: Credential(hash: name), joinedAt: start))
    }
    var seating = Seating(round: 1)
    seating.seats = ["s1": "t1", "s2": "t1"]
    let quality = PlanQuality(method: "m", seed: 1, steps: 1, contacts: 1, bound: 1)
    let moderator = Moderator(id: "m", name: "Moderation", credential: Credential(hash: "m"))
    let events: [(Int64, Actor, Event)] = [
      (0, .server, .lobbyOpened), (0, .visitor, guest("s1", "Gast 01")),
      (0, .visitor, guest("s2", "Gast 02")),
      (0, .server, .seatingPlanned(seatings: [seating], quality: quality)),
      (0, .server, .roundStarted(round: 1, endsAt: start.adding(ms: 1_200_000))),
      (0, .participant(id: "s2"), .hostAppointed(table: "t1", rounds: [1], participant: "s2")),
      (0, .participant(id: "s1"), .participantArrived(participant: "s1", round: 1)),
      (
        1_000, .moderator(id: "m"),
        .messageSent(
          Message(
            id: "m1", by: "m", byName: "Moderation", tables: [], recipients: [],
            text: "Willkommen", sentAt: start.adding(ms: 1_000)))
      ),
      (
        60_000, .participant(id: "s2"),
        .proposalWritten(proposal("p1", by: "s2", "Lernzeit", atMs: 60_000))
      ),
    ]
    var cafe = Cafe(
      first: Recorded(
        sequence: 1, at: start, by: .server,
        event: .cafePrepared(code: "ABCD-EFGH", setup: setup, moderator: moderator)))
    for (afterMs, actor, event) in events {
      cafe.apply(
        Recorded(
          sequence: cafe.sequence + 1, at: start.adding(ms: afterMs), by: actor, event: event))
    }
    cafe.sequence = 41
    return cafe
  }
}
