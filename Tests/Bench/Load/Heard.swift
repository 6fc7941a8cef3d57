import Foundation

/// The answers of a worldcafe server, as far as the load reads them; see `Protocol.md`.
struct Heard: Decodable {
  var welcome: Welcome?
  var snapshot: Snapshot?
  var prepared: Prepared?
  var done: Done?
  var refused: Refused?

  struct Welcome: Decodable { var role: String }
  struct Snapshot: Decodable { var sequence: Int }

  struct Prepared: Decodable {
    var id: String
    var cafe: String
  }

  struct Done: Decodable {
    var id: String
    var sequence: Int
  }

  struct Refused: Decodable {
    var id: String?
    var code: String
    var sentence: String
  }

  /// Nil for messages that nobody waits for.
  init?(_ bytes: [UInt8]) {
    guard let heard = try? JSONDecoder().decode(Heard.self, from: Data(bytes)) else { return nil }
    self = heard
  }
}
