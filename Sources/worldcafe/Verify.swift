import Persistence
import Server

/// `worldcafe verify`: checks every record of a journal.
struct Verify: Subcommand {
  static let name = "verify"
  static let summary = "Checks the journal of a data directory and names the first fault."
  static let syntax = Syntax(usage: "--data DIR", options: ["data"])
  static let explanation = """
      --data DIR  the data directory; no server may be running on it

    Exit status 0: everything is there and unchanged. 1: the first fault stands on standard error.
    """

  private let directory: String

  init(_ words: Words) throws { directory = try words.required("data") }

  func run() throws -> Int32 {
    let found = try Archive.verify(directory)
    if let fault = found.fault {
      Program.complain("damaged: \(fault)")
      return 1
    }
    Output.say("sound: \(found.summary)")
    return 0
  }
}

extension Verification {
  /// What was found to be there.
  var summary: String {
    "\(streams) cafés, \(records) events (\(erased) erased), \(snapshots) snapshots"
  }
}
