import Foundation
import Persistence
import Server
import Testing
import WorldCafe

/// A journal in a folder of its own, removed at the end.
private final class Disk {
  let store: SQLiteStore
  private let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-reload-\(UUID().uuidString)").path
    store = try SQLiteStore(directory: path)
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Stores what a play handed over.
  func keep(_ play: HubPlay) throws {
    try store.append(
      play.journal.map {
        Record(
          stream: $0.cafe.text, sequence: $0.sequence, kind: $0.kind, atMs: $0.at.ms,
          body: $0.body)
      },
      creating: play.newCafes.compactMap { cafe in
        Epoch(cafe.epoch).map { NewStream(cafe.code.text, epoch: $0) }
      })
  }

  /// A server that starts on this journal at a moment.
  func restart(at now: Moment) throws -> HubPlay {
    let play = HubPlay()
    play.now = now
    play.hub.takeUp(try Loading.cafes(of: store), at: now)
    play.store = store
    play.turn(.woken)
    return play
  }
}

@Suite("A server starts where the last one ended")
struct ReloadTests {
  let play = HubPlay()

  @Test("the link of published results still leads to them")
  func publishedResults() throws {
    let (cafe, _) = play.runningCafe(guests: 3)
    for command in [.startHarvest, .closeCafe(acceptsOpen: true), .publishResults] as [Command] {
      play.ask(command, on: cafe.moderator.connection)
    }
    let secret = try #require(play.state(of: cafe)?.publication?.secret)
    let disk = try Disk()
    try disk.keep(play)
    #expect(try disk.restart(at: play.now).results(behind: secret)?.code == cafe.code)
  }

  @Test("records alone, and a snapshot with the records after it, make the same café")
  func sameCafe() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let disk = try Disk()
    play.write("Lernzeit", by: guests[0], in: cafe)
    let snapshot = try #require(play.snapshot(of: cafe))
    play.ask(.sendMessage(tables: [], text: "Danach"), on: cafe.moderator.connection)
    try disk.keep(play)
    let plain = try disk.restart(at: play.now)
    #expect(plain.state(of: cafe) == play.state(of: cafe))
    #expect(plain.epoch(of: cafe) == play.epoch(of: cafe))
    try disk.store.save(
      Snapshot(stream: snapshot.cafe.text, sequence: snapshot.sequence, body: snapshot.body))
    #expect(try disk.restart(at: play.now).state(of: cafe) == play.state(of: cafe))
  }

  @Test("who was cut off by a crash gets what was missing, from the snapshot before it on")
  func resumed() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let disk = try Disk()
    let snapshot = try #require(play.snapshot(of: cafe))
    play.write("Lernzeit", by: guests[0], in: cafe)
    play.ask(.sendMessage(tables: [], text: "Danach"), on: cafe.moderator.connection)
    try disk.keep(play)
    let last = try #require(play.state(of: cafe)?.sequence)

    func opening(_ restarted: HubPlay, after sequence: Int64) -> String? {
      let resume = ClientMessage.Resume(epoch: play.epoch(of: cafe), sequence: sequence)
      let back = restarted.enter(cafe.code, token: guests[1].token, resume: resume)
      guard let events = restarted.heard("events", on: back).first else {
        return restarted.heard("snapshot", on: back).first?["reason"]?.text
      }
      let before = play.enter(cafe.code, token: guests[1].token, resume: resume)
      let unbroken = play.heard("events", on: before).first
      #expect(events["changes"] == unbroken?["changes"])
      #expect(events["events"] == unbroken?["events"])
      return "events"
    }
    for sequence in 1...last {
      #expect(opening(try disk.restart(at: play.now), after: sequence) == "events")
    }
    try disk.store.save(
      Snapshot(stream: snapshot.cafe.text, sequence: snapshot.sequence, body: snapshot.body))
    for sequence in 1...last {
      #expect(
        opening(try disk.restart(at: play.now), after: sequence)
          == (sequence < snapshot.sequence ? "tooOld" : "events"))
    }
  }

  @Test("a command sent again after a restart gets its first answer, with and without a snapshot")
  func receipts() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let disk = try Disk()
    let key = "edit-key-0123456789abcdef"
    let table = play.table(of: guests[0], in: cafe)
    let open = play.write("Offen", by: guests[0], in: cafe)
    let secret = play.write("Geheim", by: guests[0], in: cafe, editKey: key)
    let snapshot = try #require(play.snapshot(of: cafe))
    try disk.keep(play)
    for isWithSnapshot in [false, true] {
      if isWithSnapshot {
        try disk.store.save(
          Snapshot(stream: snapshot.cafe.text, sequence: snapshot.sequence, body: snapshot.body))
      }
      let next = try disk.restart(at: play.now)
      let back = next.enter(cafe.code, token: guests[0].token)
      func write(_ text: String, _ id: String, _ editKey: String?) {
        next.ask(
          .writeProposal(
            table: table, round: 1, text: text, isRecordedByHost: false, editKey: editKey),
          on: back, id: id)
      }
      write("Offen", open, nil)
      write("Geheim", secret, key)
      write("Anders", open, nil)
      #expect(next.answers(to: open, on: back) == ["done", "identifier-reused"])
      #expect(next.answers(to: secret, on: back) == ["done"])
      #expect(
        next.created(by: open, on: back) == play.created(by: open, on: guests[0].connection))
      #expect(next.state(of: cafe)?.proposals.count == 2)
    }
  }

  @Test("a round that ended while no server ran ends at the start; one that runs goes on")
  func clock() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let disk = try Disk()
    try disk.keep(play)
    let running = try disk.restart(at: play.now.adding(ms: 600_000))
    #expect(running.state(of: cafe)?.clock == play.state(of: cafe)?.clock)
    running.pass(ms: 600_000)
    #expect(running.state(of: cafe)?.phase.stage == .change)
    let late = try disk.restart(at: play.now.adding(ms: 1_300_000))
    #expect(late.state(of: cafe)?.phase.stage == .change)
    let back = late.enter(
      cafe.code, token: guests[0].token,
      resume: .init(
        epoch: play.epoch(of: cafe), sequence: play.state(of: cafe)?.sequence ?? 0))
    #expect(late.stage(on: back) == "change")
  }

  @Test("proposals that no suggestion had covered are grouped after a restart")
  func themes() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let disk = try Disk()
    play.isPrompt = false
    for text in ["Lernzeit für alle", "Lernzeit für Teams"] {
      play.write(text, by: guests[0], in: cafe)
      play.commit()
    }
    try disk.keep(play)
    let next = try disk.restart(at: play.now)
    _ = next.enter(cafe.code, token: cafe.moderator.token)
    #expect(next.state(of: cafe)?.clusters.count == 1)
  }

  @Test("an erasure that failed leaves the café with everything, and open to its people")
  func keptCafe() throws {
    let cafe = play.openCafe(SampleFile.json(isRehearsal: true))
    let guest = play.join(cafe, "Gast")
    let before = play.state(of: cafe)
    let disk = try Disk()
    try disk.keep(play)
    play.keptAtErasure = try Loading.named(cafe.code, in: disk.store)
    let organizer = play.organizer()
    play.say(.erase(.init(id: "x", cafe: cafe.code)), on: organizer)
    play.turn()
    #expect(play.heard("refused", on: organizer).last?["code"]?.text == "storage-full")
    #expect(play.state(of: cafe) == before)
    let back = play.enter(cafe.code, token: guest.token)
    #expect(play.dismissal(of: back) == nil)
    let id = play.ask(.volunteerAsHost, on: back)
    #expect(play.answer(to: id, on: back) != nil)
  }
}
