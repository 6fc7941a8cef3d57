/// Why a model cannot be exported. A programmer's error of whoever built the model, reported as a
/// value and not as a crash, because a running café must survive it.
package enum ReportFault: Error, Equatable, Sendable {
  /// Two entries of one list have the same identifier or number.
  case duplicate(list: String, id: String)
  /// `place` names an identifier that no entry of `list` has.
  case dangling(place: String, list: String, id: String)
  /// A cluster is its own ancestor.
  case circularCluster(id: String)
  /// A proposal's fate is a recommendation that does not list it among its sources.
  case unlistedSource(proposal: String, recommendation: String)
}

extension ReportFault: CustomStringConvertible {
  /// One line for the log; it names identifiers, never texts.
  package var description: String {
    switch self {
    case .duplicate(let list, let id):
      "\(list) has more than one entry \(id)"
    case .dangling(let place, let list, let id):
      "\(place) names \(id), which is not in \(list)"
    case .circularCluster(let id):
      "cluster \(id) is its own ancestor"
    case .unlistedSource(let proposal, let recommendation):
      "proposal \(proposal) ended in \(recommendation), which does not list it"
    }
  }
}
