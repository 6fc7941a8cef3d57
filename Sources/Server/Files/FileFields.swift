import WorldCafe

/// Reads the fields of one object of a café file, and names the field when something is wrong.
struct FileFields {
  private let object: [String: JSONValue]
  private let path: String

  /// - Throws: `bad-file` when the value is no object, or holds a key that is not in `known`.
  init(_ value: JSONValue, at path: String, known: Set<String>) throws(Refusal) {
    self.path = path
    guard case .object(let object) = value else {
      throw Self.refusal(path.isEmpty ? "the file" : path, "is not an object")
    }
    self.object = object
    if let key = object.keys.sorted().first(where: { !known.contains($0) }) {
      throw Self.refusal(place(key), "is not a known field")
    }
  }

  func text(
    _ key: String, max: Int, in context: Context, default fallback: String? = nil,
    allowsLines: Bool = false
  ) throws(Refusal) -> String {
    guard let value = present(key) else {
      guard let fallback else { throw missing(key) }
      return fallback
    }
    guard case .text(let text) = value else { throw wrong(key, "is not a text") }
    let rule = TextRule(field: place(key), lengthMax: max, allowsLines: allowsLines)
    do {
      return try rule.check(text, in: context, mayBeEmpty: fallback == "")
    } catch {
      throw wrong(key, Self.problem(error, max: max))
    }
  }

  /// An identifier: 1 to 64 letters, digits, hyphens, low lines, full stops or slashes.
  func identifier(_ key: String) throws(Refusal) -> String {
    guard let value = present(key) else { throw missing(key) }
    guard case .text(let text) = value else { throw wrong(key, "is not a text") }
    let isAllowed = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_./".unicodeScalars.contains($0)
    }
    guard isAllowed, (1...64).contains(text.utf8.count) else {
      throw wrong(key, "is not an identifier of 1 to 64 letters, digits, -, _, . or /")
    }
    return text
  }

  func whole(
    _ key: String, _ range: ClosedRange<Int>, default fallback: Int? = nil
  ) throws(Refusal) -> Int {
    let number = try self.number(
      key, Double(range.lowerBound)...Double(range.upperBound),
      default: fallback.map(Double.init))
    guard let whole = Int(exactly: number) else { throw wrong(key, "is not a whole number") }
    return whole
  }

  func number(
    _ key: String, _ range: ClosedRange<Double>, default fallback: Double? = nil
  ) throws(Refusal) -> Double {
    guard let value = present(key) else {
      guard let fallback else { throw missing(key) }
      return fallback
    }
    guard case .number(let number) = value else { throw wrong(key, "is not a number") }
    guard range.contains(number) else {
      throw wrong(
        key, "is not between \(Self.plain(range.lowerBound)) and \(Self.plain(range.upperBound))")
    }
    return number
  }

  /// Yes or no; no without the field.
  func flag(_ key: String) throws(Refusal) -> Bool {
    guard let value = present(key) else { return false }
    guard case .bool(let isOn) = value else { throw wrong(key, "is neither true nor false") }
    return isOn
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default fallback: Choice
  ) throws(Refusal) -> Choice where Choice.RawValue == String {
    guard let value = present(key) else { return fallback }
    guard case .text(let text) = value, let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong(key, "is not one of \(words)")
    }
    return choice
  }

  /// The elements of a list, each with its path.
  func list(
    _ key: String, max: Int, isOptional: Bool = false
  ) throws(Refusal) -> [(value: JSONValue, path: String)] {
    guard let value = present(key) else {
      if isOptional { return [] }
      throw missing(key)
    }
    guard case .list(let values) = value else { throw wrong(key, "is not a list") }
    guard values.count <= max else { throw wrong(key, "has more than \(max) entries") }
    return values.enumerated().map { ($1, "\(place(key))[\($0)]") }
  }

  func texts(_ key: String, max: Int, lengthMax: Int, in context: Context) throws(Refusal)
    -> [String]
  {
    var texts: [String] = []
    for (value, path) in try list(key, max: max, isOptional: true) {
      guard case .text(let text) = value else { throw Self.refusal(path, "is not a text") }
      do {
        texts.append(try TextRule(field: path, lengthMax: lengthMax).check(text, in: context))
      } catch {
        throw Self.refusal(path, Self.problem(error, max: lengthMax))
      }
    }
    return texts
  }

  func object(_ key: String) -> JSONValue? { present(key) }

  func wrong(_ key: String, _ problem: String) -> Refusal { Self.refusal(place(key), problem) }

  static func refusal(_ field: String, _ problem: String) -> Refusal {
    Refusal(.badFile, ["field": field, "problem": problem])
  }

  private func missing(_ key: String) -> Refusal { wrong(key, "is missing") }

  private func present(_ key: String) -> JSONValue? {
    object[key].flatMap { $0 == .null ? nil : $0 }
  }

  private func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func problem(_ refusal: Refusal, max: Int) -> String {
    switch refusal.code {
    case .textTooLong: "is longer than \(max) characters"
    case .textEmpty: "is empty"
    default: "contains characters that are not allowed"
    }
  }
}
