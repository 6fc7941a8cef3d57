import Foundation

/// Answers on standard output, faults on standard error.
enum Reporter {
  static func say(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let line = try? encoder.encode(value) else { fail("a figure is no number") }
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }

  /// A measurement that went wrong is none.
  static func fail(_ sentence: String) -> Never {
    FileHandle.standardError.write(Data("bench-load: \(sentence)\n".utf8))
    exit(1)
  }
}
