/// The rules of a café that can be switched.
package struct Rules: Sendable, Equatable {
  /// A guest visits a topic at most ⌈rounds ÷ topics⌉ times, except where that cannot be avoided.
  package var visitsTopicsOnce: Bool
  /// Guest numbers of open tables differ by at most one, unless the smaller table is full.
  package var levelsTables: Bool
  /// Meetings inside an organization count as nothing and are avoided.
  package var mixesOrganizations: Bool

  /// - Parameters:
  ///   - visitsTopicsOnce: Whether topics are not revisited while others are left.
  ///   - levelsTables: Whether tables are kept level.
  ///   - mixesOrganizations: Whether people of one organization are kept from sitting together.
  package init(
    visitsTopicsOnce: Bool = true, levelsTables: Bool = true, mixesOrganizations: Bool = false
  ) {
    self.visitsTopicsOnce = visitsTopicsOnce
    self.levelsTables = levelsTables
    self.mixesOrganizations = mixesOrganizations
  }
}
