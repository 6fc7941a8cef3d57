import Foundation
import Server
import WorldCafe

/// A café on a server in another process, as its people know it: a code and their tokens.
struct Workshop {
  let code: Cafe.Code
  let moderatorToken: String
  /// Guests by number, each with a token.
  let guestTokens: [String]

  /// Prepares a café, opens it, lets guests join and starts the first round.
  init(on server: ServerProcess, guests: Int) throws {
    moderatorToken = "moderator-token-0123456789"
    guestTokens = (1...guests).map { "guest-\($0)-token-0123456789" }
    let organizer = try Caller(port: server.port)
    organizer.say(.hello(.init(organizer: server.organizerKey)))
    let sample = try Data(contentsOf: URL(fileURLWithPath: Repository.sample))
    organizer.say(
      .prepare(
        .init(
          id: "p", moderator: "Moderation", token: moderatorToken,
          file: try JSONDecoder().decode(JSONValue.self, from: sample))))
    code = .init(try organizer.next("prepared")["cafe"]?.text ?? "")
    let moderator = try enter(server, token: moderatorToken)
    try moderator.must(.openLobby, id: "open")
    for (index, token) in guestTokens.enumerated() {
      let visitor = try enter(server, token: nil)
      try visitor.must(
        .join(name: "Gast \(index + 1)", consents: true, token: token), id: "join-\(index)")
    }
    try moderator.must(.startRound, id: "start")
  }

  /// Says hello and waits for the view.
  func enter(_ server: ServerProcess, token: String?) throws -> Caller {
    let caller = try Caller(port: server.port)
    caller.say(.hello(.init(cafe: code, token: token)))
    _ = try caller.next("snapshot")
    return caller
  }

  /// The view that somebody gets who enters now.
  func view(_ server: ServerProcess, token: String) throws -> JSONValue {
    let caller = try enter(server, token: token)
    return caller.heard.compactMap { $0["snapshot"] }.last?["view"] ?? .null
  }
}
