/// Proposals to one question that belong together: a theme.
package struct Cluster: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Cluster>
  package var id: ID
  package var question: Question.ID
  package var title: String
  /// Words that the proposals share, most telling first.
  package var words: [String]
  package var proposals: [Proposal.ID]
  package var origin: Origin
  /// Proposals that a person put here; the algorithm leaves them alone.
  package var placedByPeople: Set<Proposal.ID> = []
  /// The theme under which this one stands; such a theme stands under none itself.
  package var parent: ID?
  /// Who locked it, by name; while somebody did, neither the algorithm nor people add or take.
  package var lockedBy: String?

  /// Who decided that there is this cluster.
  package enum Origin: String, Sendable, Codable { case suggestion, people }

  package init(
    id: ID, question: Question.ID, title: String, words: [String] = [],
    proposals: [Proposal.ID], origin: Origin
  ) {
    self.id = id
    self.question = question
    self.title = title
    self.words = words
    self.proposals = proposals
    self.origin = origin
  }

  package var isLocked: Bool { lockedBy != nil }
}

/// A draft recommendation, made from clusters.
package struct Recommendation: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Recommendation>
  package var id: ID
  package var question: Question.ID
  package var clusters: [Cluster.ID]
  package var proposals: [Proposal.ID]
  package var fields: [Field: String]

  /// What a recommendation says; the names are those of the export.
  package enum Field: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case title, measure, reason, addressee, responsible, resources, horizon, priority
    case occupationalGroup = "occupational_group"
    case careerStage = "career_stage"
    case openPoints = "open_points"
  }

  package init(
    id: ID, question: Question.ID, clusters: [Cluster.ID], proposals: [Proposal.ID],
    fields: [Field: String]
  ) {
    self.id = id
    self.question = question
    self.clusters = clusters
    self.proposals = proposals
    self.fields = fields
  }
}
