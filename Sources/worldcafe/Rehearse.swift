import Rehearsal
import Server

/// `worldcafe rehearse`: simulated guests play a whole café over real sockets.
struct Rehearse: Subcommand {
  static let name = "rehearse"
  static let summary = "Plays a café file with simulated guests in fast motion."
  static let syntax = Syntax(
    usage: "CAFE.json [--speed N] [--keep] [--json] [--url ws://ADDRESS:PORT --data DIR]",
    options: ["speed", "url", "data"], flags: ["keep", "json"], operands: 1)
  static let explanation = """
      CAFE.json    what the organizer prepared and what the guests write
      --speed N    how much faster than real time, 1 to 10000; 60 without it
      --keep       do not erase the rehearsal café at the end
      --json       end with one line of JSON
      --url URL    use a running server; without it the rehearsal brings its own, on its own store
      --data DIR   with --url the server's data directory, to read the organizer key;
                   without --url the directory of the rehearsal's own store

    """

  private let plan: RehearsalOptions

  init(_ words: Words) throws {
    let url = words["url"]
    if url != nil, words["data"] == nil {
      throw UsageFault(sentence: "--url needs --data to read the organizer key")
    }
    plan = RehearsalOptions(
      file: words.operands[0],
      speed: try words.number("speed", 1...10_000, default: 60),
      place: try url.map { text in
        let place = try Place(url: text)
        return (place.address, place.port)
      },
      dataDirectory: words["data"], isKept: words.has("keep"), endsWithJSON: words.has("json"),
      stopsOnSignals: true)
  }

  func run() throws -> Int32 { try rehearse(plan) ? 0 : 1 }
}
