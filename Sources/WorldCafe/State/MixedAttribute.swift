/// What a café's tables are mixed by: the size of people's municipality, for instance. People say on
/// joining which of the values is theirs, or leave it open.
package struct MixedAttribute: Sendable, Equatable, Codable {
  package var title: String
  package var values: [String]

  package init(title: String, values: [String]) {
    self.title = title
    self.values = values
  }
}
