/// Why no plan can exist, found before any search.
package struct Infeasible: Error, Sendable, Equatable {
  /// The kinds of contradiction; the raw values are stable names for files and translations.
  package enum Reason: String, Sendable, CaseIterable {
    /// Fewer seats than guests.
    case capacity
    /// Guests, but every table is closed.
    case noOpenTable = "no_open_table"
    /// One person hosts two tables in one round.
    case hostConflict = "host_conflict"
    /// People must sit apart and together, perhaps through a chain of others.
    case apartAndTogether = "apart_and_together"
    /// More people are kept apart from each other than tables are open.
    case keepApart = "keep_apart"
    /// More people are kept together than fit at any table.
    case keepTogether = "keep_together"
    /// A seat is pinned to a table that is closed.
    case pinnedToClosed = "pinned_to_closed"
    /// The seat of a host is pinned to another table.
    case pinnedHost = "pinned_host"
    /// More guests are pinned to a table than it has seats for them.
    case pinnedTooMany = "pinned_too_many"
    /// Two people to be kept apart are pinned to one table.
    case pinnedApart = "pinned_apart"
    /// Two guests to be kept together are pinned to two tables.
    case pinnedTogether = "pinned_together"
  }

  package let reason: Reason
  /// The round, from 0, in which it fails.
  package let round: Int?
  /// An English sentence for people.
  package let sentence: String
  /// What a translation of the sentence needs, by name.
  package let parameters: [String: String]
}
