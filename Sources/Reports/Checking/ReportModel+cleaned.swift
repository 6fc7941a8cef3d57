extension ReportModel {
  /// The same model with every text cleaned. Identifiers stay as they are: links depend on them, and
  /// each format that prints one escapes it like a text.
  func cleaned() -> ReportModel {
    var model = self
    model.cafe.title = cafe.title.cleaned()
    model.cafe.occasion = cafe.occasion.cleaned()
    model.cafe.method = cafe.method.cleaned()
    model.questions.modifyEach {
      $0.title = $0.title.cleaned()
      $0.text = $0.text.cleaned()
    }
    model.tables.modifyEach { $0.name = $0.name.cleaned() }
    model.seats.modifyEach {
      $0.name = $0.name?.cleaned()
      // Sorted, so that the same one of two names that clean to the same text wins on every run.
      let pairs = $0.attributes.sorted { $0.key < $1.key }
        .map { ($0.key.cleaned(), $0.value.cleaned()) }
      $0.attributes = Dictionary(pairs) { first, _ in first }
    }
    model.proposals.modifyEach {
      $0.text = $0.text.cleaned()
      $0.fate = $0.fate.cleaned()
    }
    if let mixture = encounters?.mixture {
      model.encounters?.mixture?.title = mixture.title.cleaned()
    }
    model.clusters.modifyEach { $0.title = $0.title.cleaned() }
    model.recommendations.modifyEach {
      $0.fields = $0.fields.cleaned()
      $0.comments.modifyEach { $0.text = $0.text.cleaned() }
    }
    return model
  }
}

extension ReportModel.Proposal.Fate {
  fileprivate func cleaned() -> Self {
    switch self {
    case .open, .recommendation: self
    case .parked(let reason): .parked(reason: reason.cleaned())
    case .declined(let reason): .declined(reason: reason.cleaned())
    }
  }
}

extension ReportModel.Recommendation.Fields {
  fileprivate func cleaned() -> Self {
    let texts: [WritableKeyPath<Self, String>] = [
      \.title, \.measure, \.reason, \.addressee, \.occupationalGroup, \.careerStage, \.responsible,
      \.resources, \.horizon, \.priority, \.openPoints,
    ]
    var fields = self
    for text in texts { fields[keyPath: text] = fields[keyPath: text].cleaned() }
    return fields
  }
}

extension Array {
  fileprivate mutating func modifyEach(_ change: (inout Element) -> Void) {
    for index in indices { change(&self[index]) }
  }
}
