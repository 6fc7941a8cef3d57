import WorldCafe

/// The answers to commands that were carried out, so that a command sent again gets its first answer.
struct Receipts: Sendable {
  struct Answer: Sendable, Equatable {
    var digest: String
    var sequence: Int64
    var created: String?
  }

  private struct Key: Hashable {
    var scope: String
    var command: String
  }

  private var answers: [Key: Answer] = [:]

  mutating func keep(_ recorded: Recorded) {
    guard let receipt = recorded.receipt else { return }
    keep(receipt, sequence: recorded.sequence)
  }

  mutating func keep(_ receipt: Receipt, sequence: Int64) {
    answers[Key(scope: receipt.scope, command: receipt.command)] = Answer(
      digest: receipt.digest, sequence: sequence, created: receipt.created)
  }

  /// - Throws: `identifier-reused` when the identifier came with other content before.
  func answer(scope: String, command: String, digest: String) throws(Refusal) -> Answer? {
    guard let answer = answers[Key(scope: scope, command: command)] else { return nil }
    guard answer.digest == digest else { throw Refusal(.identifierReused) }
    return answer
  }

  /// Forgets what never reached the disk.
  mutating func forget(after sequence: Int64) {
    answers = answers.filter { $0.value.sequence <= sequence }
  }

  /// All receipts, in the order of their events.
  var kept: [JournalCoding.State.Kept] {
    answers.map { key, answer in
      JournalCoding.State.Kept(
        receipt: Receipt(
          scope: key.scope, command: key.command, digest: answer.digest, created: answer.created),
        sequence: answer.sequence)
    }.sorted { ($0.sequence, $0.receipt.command) < ($1.sequence, $1.receipt.command) }
  }
}
