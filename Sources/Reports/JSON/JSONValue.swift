/// A JSON text in the making. Objects keep their order, because the export's order is stable.
enum JSONValue {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
}

extension JSONValue {
  /// The text, or `null` for nothing.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// The number, or `null` for nothing.
  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

  /// Neither list nor object: lists of these stand on one line.
  fileprivate var isScalar: Bool {
    switch self {
    case .list, .object: false
    case .null, .bool, .int, .double, .text: true
    }
  }
}

extension JSONValue {
  /// The value as JSON text (RFC 8259), indented by two spaces, with a line feed at the end.
  func serialized() -> String {
    var output = ""
    write(to: &output, indent: "\n")
    output += "\n"
    return output
  }

  /// - Parameter indent: a line feed and the spaces of the line this value begins on.
  private func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .int(let value): output += String(value)
    case .double(let value): output += value.isFinite ? value.description : "null"
    case .text(let value): output += value.quotedForJSON()
    case .list(let values):
      let isInline = values.allSatisfy(\.isScalar)
      let inner = isInline ? "" : indent + "  "
      output += "["
      for (index, value) in values.enumerated() {
        output += index == 0 ? "" : isInline ? ", " : ","
        output += inner
        value.write(to: &output, indent: inner)
      }
      output += isInline ? "]" : indent + "]"
    case .object(let members):
      let inner = indent + "  "
      output += "{"
      for (index, member) in members.enumerated() {
        output += (index == 0 ? "" : ",") + inner + member.key.quotedForJSON() + ": "
        member.value.write(to: &output, indent: inner)
      }
      output += members.isEmpty ? "}" : indent + "}"
    }
  }
}

extension String {
  /// The text in quotes; only what RFC 8259 demands is escaped.
  func quotedForJSON() -> String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
