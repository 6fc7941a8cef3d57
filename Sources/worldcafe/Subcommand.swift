/// One command of the program.
protocol Subcommand: SendableMetatype {
  static var name: String { get }
  static var summary: String { get }
  static var syntax: Syntax { get }
  /// What the options mean, for `--help`.
  static var explanation: String { get }

  /// - Throws: a `UsageFault` for values that are not allowed.
  init(_ words: Words) throws
  /// - Returns: the exit status.
  func run() throws -> Int32
}

extension Subcommand {
  static var help: String {
    """
    usage: worldcafe \(name) \(syntax.usage)

    \(summary)

    \(explanation)
    """
  }
}

/// Which words a command takes.
struct Syntax {
  /// As `--help` shows it.
  var usage: String
  /// Options with a value, without their hyphens.
  var options: Set<String>
  /// Options without a value.
  var flags: Set<String> = []
  /// How many words without hyphens there must be.
  var operands: Int = 0
}

/// The command line was not understood.
struct UsageFault: Error {
  var sentence: String
}
