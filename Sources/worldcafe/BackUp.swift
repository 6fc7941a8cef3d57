import Persistence
import Server

/// `worldcafe backup`: copies all cafés into one file, also while the server runs.
struct BackUp: Subcommand {
  static let name = "backup"
  static let summary = "Copies all cafés into one file, also while the server runs."
  static let syntax = Syntax(
    usage: "--data DIR --output FILE [--url ws://ADDRESS:PORT]", options: ["data", "output", "url"])
  static let explanation = """
      --data DIR     the data directory
      --output FILE  the file to make; an existing one is not overwritten
      --url URL      ask the server that runs on the data directory

    The copy is checked completely. It is as secret as the data directory. `worldcafe restore` makes
    a data directory from it.
    """

  private let directory: String
  private let output: String
  private let place: Place?

  init(_ words: Words) throws {
    directory = try words.required("data")
    output = try words.required("output")
    place = try words["url"].map { try Place(url: $0) }
  }

  func run() throws -> Int32 {
    let found: Verification
    if let place {
      let server = try RunningServer(
        place: (place.address, place.port), dataDirectory: directory)
      found = try Archive.backUp(server, to: output)
    } else {
      do {
        found = try Archive.backUp(directory, to: output)
      } catch StoreFailure.inUse(let path) {
        Program.complain("\(path) is in use; --url ws://ADDRESS:PORT asks the running server")
        return 1
      }
    }
    Output.say("backed up: \(found.summary)")
    return 0
  }
}
