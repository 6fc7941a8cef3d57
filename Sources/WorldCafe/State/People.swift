/// A person who joined with a name.
package struct Participant: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Participant>
  package var id: ID
  package var name: String
  /// The hash of the token that this person's browser keeps.
  package var credential: Credential
  package var joinedAt: Moment
  /// The consent text's fingerprint that the person agreed to; nil when there was none.
  package var consent: String?
  /// The person's own value of what the tables are mixed by; nil when left open. For the planner and
  /// for moderators only.
  package var attribute: String?
  /// Present while the name may stand in the list of attendance.
  package var isListed: Bool?
  package var hasLeft = false
  /// Offered in the lobby to host a table for the whole café.
  package var volunteersAsHost = false

  package init(
    id: ID, name: String, credential: Credential, joinedAt: Moment, consent: String? = nil,
    attribute: String? = nil
  ) {
    self.id = id
    self.name = name
    self.credential = credential
    self.joinedAt = joinedAt
    self.consent = consent
    self.attribute = attribute
  }
}

/// Somebody who leads the café; each has a link of their own.
package struct Moderator: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Moderator>
  package var id: ID
  package var name: String
  package var credential: Credential

  package init(id: ID, name: String, credential: Credential) {
    self.id = id
    self.name = name
    self.credential = credential
  }
}

/// The hash of a secret, in hexadecimal. The secret itself is never stored.
package struct Credential: Sendable, Hashable, Codable {
  package let hash: String

  package init(hash: String) { self.hash = hash }

  package init(from decoder: any Decoder) throws {
    hash = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hash)
  }
}

/// Who does something, or looks at something.
package enum Actor: Sendable, Hashable, Codable {
  case moderator(id: Moderator.ID)
  case participant(id: Participant.ID)
  /// Somebody with the café's code who has not joined yet.
  case visitor
  /// The server itself: its clock, its planner, its clusters.
  case server

  package var role: Role {
    switch self {
    case .moderator: .moderator
    case .participant: .participant
    case .visitor: .visitor
    case .server: .server
    }
  }

  package var participant: Participant.ID? {
    if case .participant(let id) = self { id } else { nil }
  }
}

/// What an actor is, without which one.
package enum Role: String, Sendable, Codable, CaseIterable {
  case moderator, participant, visitor, server
}
