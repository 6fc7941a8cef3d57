import Server

/// `worldcafe restore`: makes a data directory from a backup.
struct Restore: Subcommand {
  static let name = "restore"
  static let summary = "Makes a data directory from a backup."
  static let syntax = Syntax(usage: "FILE --data DIR", options: ["data"], operands: 1)
  static let explanation = """
      FILE        a file of `worldcafe backup`
      --data DIR  the data directory to make; one that holds cafés is left alone

    The backup is checked completely first. Links of guests and moderators stay valid; organizers get
    a new link, unless organizer.key is put there before the start.
    """

  private let file: String
  private let directory: String

  init(_ words: Words) throws {
    file = words.operands[0]
    directory = try words.required("data")
  }

  func run() throws -> Int32 {
    Output.say("restored: \(try Archive.restore(file, to: directory).summary)")
    return 0
  }
}
