extension ReportModel {
  /// A person under a pseudonym that holds for this café only.
  package struct Seat: Sendable, Equatable {
    package var id: String
    /// Only with the person's consent.
    package var name: String?
    /// What the organizer asked for, such as the size of the municipality; only as far as agreed.
    package var attributes: [String: String]

    package init(id: String, name: String? = nil, attributes: [String: String] = [:]) {
      self.id = id
      self.name = name
      self.attributes = attributes
    }
  }
}
