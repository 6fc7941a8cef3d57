import Testing
import WorldCafe

@testable import Server

@Suite("The server writes what the protocol's page shows")
struct GoldenMessageTests {
  private func expect(
    _ name: String, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      JSONValue(parsing: bytes) == ProtocolPage.example(name),
      "\(String(decoding: bytes, as: UTF8.self))", sourceLocation: sourceLocation)
  }

  private func expect(
    _ name: String, _ message: ServerMessage, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect(name, JSONBytes.encode(message), sourceLocation: sourceLocation)
  }

  @Test("welcome, answers, tickets and drawings")
  func small() {
    let now = ProtocolCafe.start
    expect("welcome", .welcome(.init(role: "participant", epoch: "e1f6", nowMs: now)))
    expect("done", .done(.init(id: "c-4f1d", sequence: 42, created: "p2")))
    expect("refused", .refused(.init(Refusal(.roundLocked, ["round": "1"]), id: "c-4f1d")))
    expect("prepared", .prepared(id: "c-01", cafe: "ABCD-EFGH"))
    expect(
      "previewed",
      .previewed(id: "c-02", PreviewJob.Outcome(people: 15, contacts: 66, bound: 66)))
    expect(
      "compared",
      .compared(
        id: "c-08", [.init(proposal: "p2", similarityPermille: 328, words: ["Lernzeit"])]))
    let reason = ExplainJob.Reason(
      proposal: "p2", similarityPermille: 310, words: ["Lernzeit"], next: "k2",
      nextSimilarityPermille: 120)
    expect(
      "explained",
      .explained(id: "c-09", .init(members: [reason], parts: [["p2", "p4"], ["p3"]])))
    expect("gathered", .gathered(id: "c-10", [["p2", "p4"], ["p3"]]))
    expect("erased", .erased(id: "c-03"))
    expect("backedUp", .backedUp(id: "c-04", file: "journal.backup"))
    expect("ticket", .ticket(id: "c-05", path: "/download/6b1e…"))
    expect("progress", .progress(steps: 51_200, of: 200_000))
    expect("drawing", .drawing(id: "c-06", size: 37, path: "M4 4h7v1h-7z"))
    #expect(
      JSONBytes.encode(ServerMessage.beat(nowMs: now))
        == Array(#"{"beat":{"nowMs":1700000000000}}"#.utf8))
  }

  @Test("the presence of somebody who was cut off, written twice alike")
  func presence() {
    let now = ProtocolCafe.start
    var book = PresenceBook()
    book.expect(["s2"], since: now.adding(ms: -10_000))
    var writer = PresenceWriter()
    for _ in 1...2 {
      expect(
        "presence",
        writer.message(on: ["nobody", "s2"], from: book, moderators: 1, heir: nil, at: now))
    }
    let offered = writer.message(on: [], from: book, moderators: 0, heir: "s2", at: now)
    #expect(
      String(decoding: offered, as: UTF8.self)
        == #"{"presence":{"heir":"s2","moderators":0,"nowMs":\#(now.ms),"people":{}}}"#)
  }

  @Test("the snapshot of a guest in the first round")
  func snapshot() {
    var writer = SnapshotWriter(ProtocolCafe.cafe)
    expect(
      "snapshot",
      writer.message(for: .participant(id: "s1"), reason: .first, at: ProtocolCafe.start))
  }

  @Test("a snapshot of shared pieces has the bytes of the whole view")
  func sharedPieces() throws {
    var writer = SnapshotWriter(ProtocolCafe.cafe)
    var projector = Projector(ProtocolCafe.cafe)
    let viewers: [Actor] = [
      .participant(id: "s1"), .moderator(id: "m1"), .visitor, .participant(id: "s2"),
      .participant(id: "nobody"), .participant(id: "s1"),
    ]
    for viewer in viewers {
      let message = writer.message(for: viewer, reason: .first, at: ProtocolCafe.start)
      let view = String(decoding: JSONBytes.encode(projector.view(for: viewer)), as: UTF8.self)
      #expect(String(decoding: message, as: UTF8.self).hasSuffix(#""view":\#(view)}}"#))
    }
  }

  @Test("the events of a turn in which a tablemate wrote and themes were suggested")
  func events() {
    var cafe = ProtocolCafe.cafe
    let at = ProtocolCafe.start.adding(ms: 89_990)
    let events: [Event] = [
      .proposalWritten(ProtocolCafe.proposal("p2", by: "s1", "Fehlerkultur", atMs: 89_990)),
      .clustersSuggested(question: "mindset", clusters: []),
    ]
    var log = EventLog(last: 41)
    for event in events {
      let topics = event.topics(in: cafe)
      cafe.apply(
        Recorded(
          sequence: cafe.sequence + 1, at: at, by: .participant(id: "s1"), event: event))
      log.add(.init(sequence: cafe.sequence, at: at, kind: event.kind, topics: topics))
    }
    var fanOut = FanOut(
      cafe: cafe, entries: log.entries(after: 41) ?? [])
    let number = fanOut.number(for: .participant(id: "s1"), after: 41)
    expect("events", fanOut.message(number, at: ProtocolCafe.start.adding(ms: 90_000)))
  }

  @Test("equal values give equal bytes, keys in order")
  func equalBytes() {
    let refusal = Refusal(.badFile, ["problem": "is missing", "field": "title"])
    let text = String(
      decoding: JSONBytes.encode(ServerMessage.refused(.init(refusal, id: nil))), as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"refused":{"code":"bad-file","parameters":{"field":"title","problem":"is missing"},"#))
  }
}
