/// What a decision needs from outside, as values: the domain has no clock and no randomness.
package struct Context: Sendable {
  package var now: Moment
  /// A new identifier, not used before; things made by one decision add a suffix to it.
  package var fresh: String
  /// A new secret of at least 128 random bits, for a link that the café gives away.
  package var secret: String = ""
  /// The hash of a secret: the café knows only hashes of tokens and edit keys.
  package var hash: @Sendable (String) -> Credential
  /// The guest to whom the vanished moderators' role is offered.
  package var heir: Participant.ID?
  /// The composed form (NFC) of a text whose size was checked before.
  package var composed: @Sendable (String) -> String

  package init(
    now: Moment, fresh: String, hash: @escaping @Sendable (String) -> Credential,
    composed: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.now = now
    self.fresh = fresh
    self.hash = hash
    self.composed = composed
  }
}
