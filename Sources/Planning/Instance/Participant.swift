/// One person of a café, as far as a rotation plan needs to know the person.
///
/// A person is named by the position in ``Instance/participants`` everywhere in this module.
package struct Participant: Sendable, Equatable {
  /// Shown in refusals only.
  package var id: String
  /// People of one organization meet anyway; see ``Rules/mixesOrganizations``.
  package var organization: String?
  /// Rounds, from 0, in which the person is not there. A late joiner is absent in the rounds that
  /// were played, somebody who left is absent from the next round on.
  package var absentRounds: Set<Int>
  /// Topics the person would like to visit as a guest.
  package var likedTopics: Set<String>

  /// - Parameters:
  ///   - id: The name used in refusals.
  ///   - organization: Organization, or nil if unknown.
  ///   - absentRounds: Rounds, from 0, without this person.
  ///   - likedTopics: Topics the person would like to visit.
  package init(
    id: String, organization: String? = nil, absentRounds: Set<Int> = [],
    likedTopics: Set<String> = []
  ) {
    self.id = id
    self.organization = organization
    self.absentRounds = absentRounds
    self.likedTopics = likedTopics
  }
}
