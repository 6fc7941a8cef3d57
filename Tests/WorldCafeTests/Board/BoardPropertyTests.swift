import Foundation
import Testing
import WorldCafe

/// Random sequences of proposals, merges, splits, moves, locks, pairs kept apart, undos, and of an
/// algorithm that suggests anything. `BOARD_SEQUENCES` plays more of them, `BOARD_SEED` others.
@Suite("Nothing overrules a person's word on the board")
struct BoardPropertyTests {
  private static let stepsPerSequence = 30

  private static func number(_ name: String, otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
  }

  @Test("whatever happens, decisions hold and every proposal is in exactly one place")
  func decisions() throws {
    let sequences = Self.number("BOARD_SEQUENCES", otherwise: 400)
    let first = UInt64(Self.number("BOARD_SEED", otherwise: 1))
    var start = try Play.round()
    try start.run(.inviteModerator(name: "Kim", token: Play.token(90)), by: start.lead)
    var kinds: [String: Int] = [:]
    for seed in first..<first + UInt64(sequences) {
      var play = BoardPlay(seed: seed, from: start.cafe)
      for number in 0..<Self.stepsPerSequence {
        for step in play.step() {
          kinds[step.event.kind, default: 0] += 1
          let fault = BoardRules.fault(after: step, play.cafe)
          try #require(fault == nil, "seed \(seed), step \(number), \(step.event): \(fault ?? "")")
          try checkTurn(step, play, seed: seed)
        }
      }
    }
    #expect(kinds.count >= 20, "reached only \(kinds)")
    print("played \(sequences) boards from seed \(first): \(kinds.values.reduce(0, +)) events")
  }

  /// An act that was just done is undone to what was, and redone to what it made.
  private func checkTurn(_ step: BoardPlay.Step, _ play: BoardPlay, seed: UInt64) throws {
    guard play.cafe.boardHistory.done.last?.number == play.cafe.sequence,
      let turned = play.turned()
    else { return }
    let was = BoardRules.board(step.before)
    try #require(BoardRules.board(turned.back) == was, "seed \(seed), undo of \(step.event)")
    try #require(turned.back.apart == step.before.apart, "seed \(seed), undo of \(step.event)")
    try #require(
      turned.back.keptLoose == step.before.keptLoose, "seed \(seed), undo of \(step.event)")
    try #require(
      BoardRules.board(turned.again) == BoardRules.board(play.cafe),
      "seed \(seed), redo of \(step.event)")
  }
}
