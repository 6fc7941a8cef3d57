/// The words of a command line, sorted into options, flags and operands.
struct Words {
  private var values: [String: String] = [:]
  private var flags: Set<String> = []
  private(set) var operands: [String] = []

  /// - Throws: a `UsageFault` for unknown options, missing values, too few or too many operands.
  init(_ arguments: [String], _ syntax: Syntax) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        operands.append(word)
        continue
      }
      let name = String(word.dropFirst(2))
      if syntax.flags.contains(name) {
        flags.insert(name)
      } else if syntax.options.contains(name) {
        guard let value = rest.popFirst(), !value.hasPrefix("--") else {
          throw UsageFault(sentence: "\(word) needs a value")
        }
        values[name] = value
      } else {
        throw UsageFault(sentence: "there is no option \(word)")
      }
    }
    guard operands.count == syntax.operands else {
      throw UsageFault(
        sentence: operands.count < syntax.operands
          ? "an operand is missing" : "\(operands.last ?? "") is one word too many")
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  subscript(option: String) -> String? { values[option] }

  /// - Throws: a `UsageFault` when the option is missing.
  func required(_ option: String) throws -> String {
    guard let value = values[option] else {
      throw UsageFault(sentence: "--\(option) is missing")
    }
    return value
  }

  /// - Throws: a `UsageFault` when the value is no number of the range.
  func number(_ option: String, _ range: ClosedRange<Int>, default fallback: Int) throws -> Int {
    guard let value = values[option] else { return fallback }
    guard let number = Int(value), range.contains(number) else {
      throw UsageFault(
        sentence: "--\(option) is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
