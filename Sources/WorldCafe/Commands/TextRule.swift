/// What a text from outside may be. Bytes are counted first, because everything else costs time
/// that grows with them: 40,001 bytes can be one single character.
package struct TextRule: Sendable {
  package let field: String
  /// The longest text in UTF-16 units, as browsers count a field's length.
  package let lengthMax: Int
  package let allowsLines: Bool

  package init(field: String, lengthMax: Int, allowsLines: Bool = false) {
    self.field = field
    self.lengthMax = lengthMax
    self.allowsLines = allowsLines
  }

  /// A person's name on screen.
  package static let name = TextRule(field: "name", lengthMax: 40)
  package static let message = TextRule(field: "message", lengthMax: 500, allowsLines: true)
  package static let clusterTitle = TextRule(field: "title", lengthMax: 120)
  /// Why a proposal is parked or declined.
  package static let reason = TextRule(field: "reason", lengthMax: 500, allowsLines: true)
  /// What somebody adds to a verdict or an objection.
  package static let comment = TextRule(field: "comment", lengthMax: 500, allowsLines: true)
  package static func proposal(lengthMax: Int) -> TextRule {
    TextRule(field: "proposal", lengthMax: lengthMax, allowsLines: true)
  }
  package static func recommendation(_ field: Recommendation.Field) -> TextRule {
    TextRule(
      field: field.rawValue, lengthMax: field == .title ? 160 : 2000, allowsLines: field != .title)
  }

  /// The text in composed form, without white space around it.
  ///
  /// - Throws: `text-too-long`, `text-empty` or `text-forbidden`, each with the field's name.
  package func check(
    _ text: String, in context: Context, mayBeEmpty: Bool = false
  ) throws(Refusal) -> String {
    guard text.utf8.count <= lengthMax * 4, text.utf16.count <= lengthMax else {
      throw Refusal(.textTooLong, ["field": field, "max": String(lengthMax)])
    }
    let isPlain = text.unicodeScalars.allSatisfy(\.isPlain)
    guard isPlain || (text.unicodeScalars.allSatisfy(isAllowed) && !isCrowded(text)) else {
      throw Refusal(.textForbidden, ["field": field])
    }
    let trimmed = isPlain ? text.trimmed : context.composed(text.trimmed)
    guard mayBeEmpty || trimmed.unicodeScalars.contains(where: isVisible) else {
      throw Refusal(.textEmpty, ["field": field])
    }
    return trimmed
  }

  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: allowsLines && (scalar == "\n" || scalar == "\t")
    case .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .format: !scalar.steersDirection
    default: true
    }
  }

  /// Whether more than four marks stand on one base: names that climb over their neighbours.
  /// What cannot be seen is no base: a joiner between marks does not start the count again.
  private func isCrowded(_ text: String) -> Bool {
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar.isMark {
        marks += 1
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        marks = 0
      }
      if marks > 4 { return true }
    }
    return false
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      && !scalar.isMark
  }
}

extension Unicode.Scalar {
  /// A printable character of the blocks for Western European languages. Each is composed already
  /// and none is forbidden anywhere, so that most texts need no look into Unicode's tables, which
  /// cost more than all else that is done for a message.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x17F: true
    default: false
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Embeddings, overrides, isolates and directional marks: they reorder what stands beside them.
  fileprivate var steersDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var scalars = unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
