import Server
import Testing
import WorldCafe

@Suite("Whoever comes back gets what is missing")
struct ResumeTests {
  let play = HubPlay()

  private func message(_ cafe: PlayedCafe, _ text: String = "Hallo") {
    play.now = play.now.adding(ms: 200)
    play.ask(.sendMessage(tables: [], text: text), on: cafe.moderator.connection)
  }

  @Test("with the epoch and the last number exactly the missing events come, at every number")
  func exactly() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    for number in 1...5 { message(cafe, "Nachricht \(number)") }
    let last = play.state(of: cafe)?.sequence ?? 0
    for sequence in 0...last {
      let back = play.enter(
        cafe.code, token: guests[0].token,
        resume: .init(epoch: play.epoch(of: cafe), sequence: sequence))
      // The log in memory begins after the café's first event.
      guard sequence > 0 else {
        #expect(play.heard("snapshot", on: back).first?["reason"]?.text == "tooOld")
        continue
      }
      #expect(play.names(on: back).prefix(3) == ["welcome", "events", "presence"])
      let events = play.heard("events", on: back).first
      #expect(events?["from"]?.whole == sequence + 1)
      #expect(events?["to"]?.whole == last)
      let numbers = events?["events"]?.list.compactMap { $0["sequence"]?.whole } ?? []
      #expect(numbers == numbers.sorted() && numbers.allSatisfy { $0 > sequence })
      if sequence == last {
        #expect(events?["changes"]?.list.isEmpty == true && numbers.isEmpty)
      }
    }
  }

  @Test("what many missed is written once for those who see the same, with the time of each")
  func together() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let epoch = play.epoch(of: cafe)
    let stood = play.state(of: cafe)?.sequence ?? 0
    for guest in guests { play.close(guest.connection) }
    message(cafe)
    let missed = guests.map { guest in
      play.now = play.now.adding(ms: 700)
      let back = play.enter(
        cafe.code, token: guest.token, resume: .init(epoch: epoch, sequence: stood))
      let events = play.heard("events", on: back).first
      #expect(events?["nowMs"]?.whole == play.now.ms)
      return events?["changes"]
    }
    #expect(missed.allSatisfy { $0 == missed[0] } && missed[0]?.list.isEmpty == false)
    message(cafe, "Noch eine")
    let back = play.enter(
      cafe.code, token: guests[0].token, resume: .init(epoch: epoch, sequence: stood))
    #expect(
      play.heard("events", on: back).first?["to"]?.whole == play.state(of: cafe)?.sequence,
      "what was written for others before is not the newest")
  }

  @Test("another epoch, a number from the future or from too long ago brings a snapshot")
  func snapshots() {
    let cafe = play.openCafe()
    let epoch = play.epoch(of: cafe)
    for (resume, reason) in [
      (nil, "first"), (ClientMessage.Resume(epoch: "other", sequence: 2), "epoch"),
      (.init(epoch: epoch, sequence: 99), "tooOld"), (.init(epoch: epoch, sequence: -1), "tooOld"),
      (.init(epoch: epoch, sequence: .max), "tooOld"),
      (.init(epoch: epoch, sequence: .min), "tooOld"),
    ] {
      let back = play.enter(cafe.code, token: cafe.moderator.token, resume: resume)
      #expect(play.names(on: back).prefix(3) == ["welcome", "snapshot", "presence"])
      #expect(play.heard("snapshot", on: back).first?["reason"]?.text == reason)
    }
  }

  @Test("from is always the number after the one at which the client stood")
  func gapless() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.isPrompt = false
    for round in 0..<8 {
      message(cafe, "vor \(round)")
      _ = play.enter(cafe.code, token: cafe.moderator.token)
      message(cafe, "nach \(round)")
      while !play.batches.isEmpty { play.commit() }
    }
    let everybody = play.received.keys.sorted()
    #expect(everybody.count > guests.count + 8)
    for connection in everybody {
      var position: Int64?
      for said in play.said(on: connection) {
        if let snapshot = said["snapshot"] { position = snapshot["sequence"]?.whole }
        guard let events = said["events"], let stood = position else { continue }
        #expect(events["from"]?.whole == stood + 1)
        position = events["to"]?.whole
      }
    }
  }
}
