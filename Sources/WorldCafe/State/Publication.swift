/// The results on a page of their own, for everybody who has its link.
package struct Publication: Sendable, Equatable, Codable {
  /// What stands in the link. Kept as it is, unlike the secrets of people: it opens nothing but the
  /// published page, and everybody in the café is told it.
  package var secret: String
  package var publishedAt: Moment

  package init(secret: String, publishedAt: Moment) {
    self.secret = secret
    self.publishedAt = publishedAt
  }
}
