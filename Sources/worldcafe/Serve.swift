import Server

/// `worldcafe serve`: runs the server until it is told to stop.
struct Serve: Subcommand {
  static let name = "serve"
  static let summary = "Serves cafés to browsers, keeps them in one data directory."
  static let syntax = Syntax(
    usage: "--listen ADDRESS:PORT --data DIR [--public DIR] [--config FILE]\n"
      + "                       [--model DIR]",
    options: ["listen", "data", "public", "config", "model"])
  static let explanation = """
      --listen ADDRESS:PORT  where to listen; 127.0.0.1:8080 without it, port 0 takes any free port
      --data DIR             where everything is kept; made when missing
      --public DIR           the browser client's folder; Public without it
      --config FILE          JSON: origins, trusted_proxies, handshakes_burst,
                             plan_steps
      --model DIR            the model of language; .model here, beside the program, or above it

    Prints the links of participants and organizer. SIGTERM and Ctrl-C end it in good order.
    """

  private let options: CafeServer.Options

  init(_ words: Words) throws {
    let place = try Place(words["listen"] ?? "127.0.0.1:8080")
    let configuration = try words["config"].map { try Configuration(file: $0) }
    options = CafeServer.Options(
      address: place.address, port: place.port, dataDirectory: try words.required("data"),
      publicDirectory: words["public"] ?? "Public",
      configuration: configuration ?? Configuration(),
      modelDirectory: words["model"] ?? ModelDirectory.standard)
  }

  func run() throws -> Int32 {
    let server = try CafeServer(options)
    server.stopOnSignals()
    let address = ["0.0.0.0", "::"].contains(options.address) ? "localhost" : options.address
    let origin =
      options.configuration.origins.first
      ?? "http://\(address.contains(":") ? "[\(address)]" : address):\(server.port)"
    Output.say("worldcafe is ready.")
    Output.say("Participants join here:        \(origin)/")
    Output.say("Organizers make cafés here:    \(origin)/#organizer=\(server.organizerKey)")
    Output.say("The second link is secret: whoever has it can make cafés and moderate them.")
    server.run()
    return 0
  }
}
