/// What the screens of all who follow show while a moderator presents the harvest.
package struct Slide: Sendable, Hashable, Codable {
  package var kind: Kind
  /// The identifier of what is shown; empty for the café itself.
  package var subject: String

  /// What a slide is about.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The café: its title, what it was for.
    case cafe
    /// What was written at one table.
    case table
    /// A cluster with its proposals.
    case theme
    case recommendation
  }

  package init(kind: Kind, subject: String) {
    self.kind = kind
    self.subject = subject
  }
}
