/// One idea, written at a table in a round.
package struct Proposal: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Proposal>
  package var id: ID
  package var question: Question.ID
  package var table: Table.ID
  package var round: Int
  package var author: Author
  /// The host wrote it down for somebody who spoke.
  package var isRecordedByHost: Bool
  /// Present when it came from a file; then table and round are those where it was laid down.
  package var isImported: Bool?
  package var text: String
  package var writtenAt: Moment
  package var editedAt: Moment?
  package var isWithdrawn = false
  package var supporters: Set<Participant.ID> = []

  package init(
    id: ID, question: Question.ID, table: Table.ID, round: Int, author: Author,
    isRecordedByHost: Bool = false, text: String, writtenAt: Moment
  ) {
    self.id = id
    self.question = question
    self.table = table
    self.round = round
    self.author = author
    self.isRecordedByHost = isRecordedByHost
    self.text = text
    self.writtenAt = writtenAt
  }
}

/// Who may edit or withdraw a proposal.
package enum Author: Sendable, Equatable, Codable {
  case participant(id: Participant.ID)
  /// Nobody knows who. Whoever holds the secret behind `lock` may edit; it lies in one browser.
  case anonymous(lock: Credential)

  package var participant: Participant.ID? {
    if case .participant(let id) = self { id } else { nil }
  }

  package var isAnonymous: Bool { participant == nil }
}
