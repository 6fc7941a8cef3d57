/// A message from the moderators to one, several or all tables.
package struct Message: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Message>
  package var id: ID
  package var by: Moderator.ID
  /// The moderator's name at that time: it stays when the moderator's link is revoked.
  package var byName: String
  /// The tables it goes to; empty means everybody.
  package var tables: [Table.ID]
  /// Those who sat at these tables when it was sent; empty when it goes to everybody.
  package var recipients: [Participant.ID]
  package var text: String
  package var sentAt: Moment

  package init(
    id: ID, by: Moderator.ID, byName: String, tables: [Table.ID], recipients: [Participant.ID],
    text: String, sentAt: Moment
  ) {
    self.id = id
    self.by = by
    self.byName = byName
    self.tables = tables
    self.recipients = recipients
    self.text = text
    self.sentAt = sentAt
  }
}

/// A table's call for the moderators.
package struct Call: Sendable, Equatable, Codable, Identifiable {
  package var table: Table.ID
  package var calledAt: Moment
  package var isAnswered: Bool
  package var id: Table.ID { table }

  package init(table: Table.ID, calledAt: Moment, isAnswered: Bool = false) {
    self.table = table
    self.calledAt = calledAt
    self.isAnswered = isAnswered
  }
}
