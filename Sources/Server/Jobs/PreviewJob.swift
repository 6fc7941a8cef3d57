import Planning
import Transport
import WorldCafe

/// Plans a café that nobody has joined yet, to say how many others each person would meet.
package struct PreviewJob: Sendable {
  let connection: ConnectionID
  let id: String
  private let instance: Instance

  /// How good a plan would be.
  package struct Outcome: Sendable, Equatable {
    package var people: Int
    package var contacts: Int
    package var bound: Int
  }

  /// - Throws: `bad-file` with the field that is out of range.
  init(_ content: ClientMessage.Preview, for connection: ConnectionID) throws(Refusal) {
    self.connection = connection
    id = content.id
    try Self.check(content.people, 2...Limits.previewPeopleMax, "people")
    try Self.check(content.tables.count, 2...Limits.previewTablesMax, "tables")
    try Self.check(content.rounds, 1...Limits.roundsMax, "rounds")
    let hostCount = content.hosting == .fixed ? content.tables.count : 0
    instance = Instance(
      participants: (0..<content.people).map { Planning.Participant(id: "\($0 + 1)") },
      tables: content.tables.enumerated().map { index, question in
        Planning.Table(
          id: "\(index + 1)", topic: question.text,
          host: index < min(hostCount, content.people) ? .fixed(index) : .none)
      },
      rounds: content.rounds)
  }

  private static func check(
    _ number: Int, _ range: ClosedRange<Int>, _ field: String
  ) throws(Refusal) {
    guard !range.contains(number) else { return }
    throw Refusal(
      .badFile,
      [
        "field": field,
        "problem": "is not a number from \(range.lowerBound) to \(range.upperBound)",
      ])
  }

  func run() -> Result<Outcome, Refusal> {
    do {
      let plan = try Planning.plan(instance, seed: 1, steps: Limits.previewSteps)
      return .success(
        Outcome(people: plan.participants, contacts: plan.contacts, bound: plan.bound))
    } catch {
      return .failure(Refusal(error))
    }
  }
}
