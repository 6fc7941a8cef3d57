import WorldCafe

/// A short story of a café, told in turns: the events of one turn travel in one message.
struct Scenario {
  let name: String
  private(set) var play: Play
  /// The number of the last event before the story, then of the last event of each turn.
  private(set) var ends: [Int]

  init(_ name: String, _ play: Play) {
    self.name = name
    self.play = play
    ends = [play.log.count]
  }

  /// One turn; what happens in it is told at once.
  mutating func turn(_ body: (inout Play) throws -> Void) rethrows {
    play.now = play.now.adding(ms: 1000)
    try body(&play)
    if play.log.count > ends[ends.count - 1] { ends.append(play.log.count) }
  }

  mutating func turn(_ command: Command, by actor: Actor) throws {
    try turn { play throws in _ = try play.run(command, by: actor) }
  }
}
