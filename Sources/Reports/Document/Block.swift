/// A piece of a part, one below the other.
enum Block: Equatable {
  case heading(String)
  case paragraph([Inline])
  /// A paragraph that introduces what follows, set more quietly.
  case lead([Inline])
  /// A sentence set large: a question, or the line under the title.
  case motto(String)
  case fields([Field])
  case figures([Figure])
  case list([Item], isNumbered: Bool)
  case table(Grid)
  case votes(ReportModel.Recommendation.Votes)
  case chart(Chart)
  case code(LinkCode)
}

/// A label with what belongs to it.
struct Field: Equatable {
  var label: String
  var value: [Inline]
}

/// A number worth showing large.
struct Figure: Equatable {
  var label: String
  var value: String
}

/// An entry of a list.
struct Item: Equatable {
  var anchor: Anchor?
  var content: [Inline]
}
