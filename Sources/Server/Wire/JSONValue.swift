/// Any JSON, as a value: for café files and for finding keys that nobody knows.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value):
      if let whole = Int64(exactly: value) {
        try container.encode(whole)
      } else {
        try container.encode(value)
      }
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue {
  /// The first key, by path, that stands in this value but not in `known`; nulls count as absent.
  func firstKey(missingIn known: JSONValue, at path: String = "") -> String? {
    switch (self, known) {
    case (.object(let mine), .object(let theirs)):
      for (key, value) in mine.sorted(by: { $0.key < $1.key }) where value != .null {
        let place = path.isEmpty ? key : "\(path).\(key)"
        guard let counterpart = theirs[key] else { return place }
        if let found = value.firstKey(missingIn: counterpart, at: place) { return found }
      }
      return nil
    case (.list(let mine), .list(let theirs)):
      for (index, pair) in zip(mine, theirs).enumerated() {
        if let found = pair.0.firstKey(missingIn: pair.1, at: "\(path)[\(index)]") { return found }
      }
      return nil
    default:
      return nil
    }
  }
}
