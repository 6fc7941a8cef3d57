import SeededDice
import Testing
import WorldCafe

/// The promise to clients: whoever folds the changes sees what the server would draw.
@Suite struct FoldTests {
  static let seeds = Array(1...12 as ClosedRange<UInt64>)

  // From one prefix to the next suffices for all: if every step leads from the drawn view to the
  // drawn view, so does every sequence of steps, from any prefix.
  @Test("after each event the folded view is the drawn view, for every viewer", arguments: seeds)
  func eachEvent(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    for index in history.states.indices.dropFirst() {
      for viewer in history.viewers(at: index - 1) where isHere(viewer, history.states[index]) {
        let fault = history.fault(index...index, for: viewer)
        try #require(fault == nil, "seed \(seed): \(fault ?? "")")
      }
    }
  }

  @Test("after any stretch of events, told at once, it is the drawn view too", arguments: seeds)
  func stretches(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    var dice = Dice(seed: seed)
    for _ in 0..<150 {
      let first = 1 + dice.below(history.states.count - 1)
      let length = dice.chance(70) ? dice.below(6) : dice.below(history.states.count)
      let range = first...min(first + length, history.states.count - 1)
      for viewer in history.viewers(at: first - 1)
      where isHere(viewer, history.states[range.upperBound]) {
        let fault = history.fault(range, for: viewer)
        try #require(fault == nil, "seed \(seed): \(fault ?? "")")
      }
    }
  }

  @Test("what moderators are offered to undo or redo can be done", arguments: seeds.prefix(6))
  func deeds(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    let context = Context(now: Moment(ms: 0), fresh: "x", hash: Play.hash)
    for cafe in history.states where [.round, .change].contains(cafe.phase.stage) {
      guard let moderator = cafe.moderators.all.first?.id else { continue }
      var projector = Projector(cafe)
      let seating = projector.view(for: .moderator(id: moderator)).deeds?.seating
      for (deeds, isUndo) in [(seating?.done, true), (seating?.undone, false)] {
        guard let deed = deeds?.first?.number else { continue }
        let command: Command =
          isUndo ? .undo(part: .seating, deed: deed) : .redo(part: .seating, deed: deed)
        #expect(throws: Never.self, "seed \(seed)") {
          try cafe.decide(command, by: .moderator(id: moderator), in: context)
        }
      }
    }
  }

  @Test("viewers with the same sight of a topic are told the same", arguments: seeds.prefix(6))
  func sights(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    for index in history.states.indices.dropFirst() {
      var projector = Projector(history.states[index])
      for topic in history.touched[index] {
        var told: [Disclosure.Sight: Change?] = [:]
        for viewer in history.viewers(at: index) {
          guard let sight = projector.disclosure.sight(of: topic, for: viewer) else { continue }
          let change = projector.change(topic, for: viewer)
          try #require(
            told.updateValue(change, forKey: sight).map { $0 == change } ?? true,
            "seed \(seed), event \(index + 1): \(topic) differs for \(viewer)")
        }
      }
    }
  }

  @Test("whoever left or was revoked is told nothing, and sees what a visitor sees")
  func gone() throws {
    var play = try Play.round()
    try play.run(.inviteModerator(name: "Kim", token: Play.token(90)), by: play.lead)
    try play.run(.leave, by: "s1")
    try play.run(.revokeModerator(moderator: "m1"), by: play.lead)
    let start = play.log.count
    try play.write("Nachher", by: "s4")
    try play.run(.startHarvest, by: play.lead)
    let history = History(play.log)
    for viewer in ["s1", "m1"] as [Actor] {
      #expect(history.changes(start...history.states.count - 1, for: viewer).isEmpty)
      #expect(play.view(viewer) == play.view(.visitor))
    }
  }

  @Test("in a large lobby guests read the first 100 names, and the fold agrees")
  func largeLobby() throws {
    let play = try Play.lobby(people: 103)
    #expect(play.view(of: "s103").people.count == 100)
    #expect(play.view(play.lead).people.count == 103)
    let history = History(play.log)
    for index in history.states.indices.suffix(6) {
      for viewer in ["s1", "s97", "m0"] as [Actor] {
        #expect(history.fault(index...index, for: viewer) == nil)
      }
    }
  }

  @Test("the random plays reach every kind of event and the harvest")
  func reach() throws {
    var kinds: Set<String> = []
    var closed = 0
    for seed in Self.seeds {
      let history = try History.random(seed: seed, steps: 350)
      kinds.formUnion(history.log.map(\.event.kind))
      if history.states.last?.phase.stage == .harvest { closed += 1 }
    }
    #expect(closed >= 3)
    #expect(kinds.count >= 35, "reached only \(kinds.sorted())")
  }

  private func isHere(_ viewer: Actor, _ cafe: Cafe) -> Bool {
    switch viewer {
    case .participant(let id): cafe.participants[id]?.hasLeft == false
    case .moderator(let id): cafe.moderators[id] != nil
    default: true
    }
  }
}
