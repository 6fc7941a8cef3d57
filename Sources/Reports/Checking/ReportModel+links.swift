extension ReportModel.Proposal.Author {
  /// The author's seat; `nil` for an anonymous proposal.
  var seat: String? {
    if case .seat(let id) = self { id } else { nil }
  }
}

extension ReportModel.Proposal.Fate {
  /// The recommendation a proposal ended in.
  var recommendation: String? {
    if case .recommendation(let id) = self { id } else { nil }
  }

  /// The reason given for parking or declining; empty when none was.
  var reason: String {
    switch self {
    case .parked(let reason), .declined(let reason): reason
    case .open, .recommendation: ""
    }
  }

  /// The word of the JSON export.
  var kind: String {
    switch self {
    case .open: "open"
    case .recommendation: "recommendation"
    case .parked: "parked"
    case .declined: "declined"
    }
  }
}

extension ReportModel.Recommendation.Votes {
  /// Nobody has voted.
  var isEmpty: Bool { agree == 0 && agreeWithChange == 0 && object == 0 }
}
