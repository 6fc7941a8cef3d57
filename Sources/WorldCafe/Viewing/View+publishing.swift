/// What all who follow are shown.
package struct PresentationView: Sendable, Equatable, Encodable {
  /// Absent while nothing is presented.
  package var slide: Slide?
}

/// The published results.
package struct PublicationView: Sendable, Equatable, Encodable {
  /// What stands in the link; absent while the results are not published.
  package var secret: String?
  package var publishedAtMs: Moment?
}
