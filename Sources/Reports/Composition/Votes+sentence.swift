extension ReportModel.Recommendation.Votes {
  /// The counts in words: `9 dafür · 2 mit Änderung · 1 Einwand`.
  func sentence(_ words: any Wording) -> String {
    let counts = [
      words.votes(agree, .agree), words.votes(agreeWithChange, .agreeWithChange),
      words.votes(object, .object),
    ]
    return counts.joined(separator: " · ")
  }
}
