/// An event with its place in the café's history.
package struct Recorded: Sendable, Equatable, Codable {
  /// From 1, without gaps.
  package var sequence: Int64
  package var at: Moment
  /// Who caused it; `server` when the author must stay unknown.
  package var by: Actor
  package var event: Event
  /// Stands with the last event of a command, so that the command sent again gets this answer.
  package var receipt: Receipt?

  package init(
    sequence: Int64, at: Moment, by: Actor, event: Event, receipt: Receipt? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.event = event
    self.receipt = receipt
  }
}

/// The proof that a command was carried out.
package struct Receipt: Sendable, Equatable, Codable {
  /// The person who sent it; `anonymous` for an anonymous proposal, whose author is never recorded.
  package var scope: String
  /// The identifier that the client made.
  package var command: String
  /// A fingerprint of the command's content: other content under the same identifier is refused.
  package var digest: String
  /// The identifier of what the command made, if it made something.
  package var created: String?

  package init(scope: String, command: String, digest: String, created: String? = nil) {
    self.scope = scope
    self.command = command
    self.digest = digest
    self.created = created
  }
}
