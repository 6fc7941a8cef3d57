import Foundation
import WorldCafe

/// The server's messages, as far as simulated people read them; see `Protocol.md`.
struct Incoming: Decodable {
  var welcome: Welcome?
  var snapshot: Snapshot?
  var events: Events?
  var done: Done?
  var refused: Refused?
  var prepared: Prepared?
  var erased: Erased?

  struct Welcome: Decodable { var role: String }
  struct Snapshot: Decodable { var view: ViewPart }
  struct Events: Decodable { var changes: [ViewPart] }
  struct Prepared: Decodable { var cafe: String }
  struct Erased: Decodable { var id: String }

  struct Done: Decodable {
    var id: String
    var created: String?
  }

  struct Refused: Decodable {
    var id: String?
    var code: String
    var sentence: String
  }

  /// A whole view, or one change of it.
  struct ViewPart: Decodable {
    var phase: Phase?
    var you: You?
    var headcount: Int?
    var sittings: [Sitting]?
    var sitting: Sitting?
    var proposals: [Proposal]?
    var proposal: Proposal?
    var clusters: [Cluster]?
    var recommendations: [Recommendation]?
  }

  struct Phase: Decodable, Equatable {
    var stage: WorldCafe.Phase.Stage
    var round: Int
  }

  struct You: Decodable { var id: String }

  struct Sitting: Decodable {
    var round: Int
    var table: String
    var seats: [Seat]
    var host: String?
  }

  struct Seat: Decodable { var id: String }

  struct Proposal: Decodable {
    var id: String
    var question: String
    var table: String
    var round: Int
    var author: Seat?
  }

  struct Cluster: Decodable {
    var id: String
    var question: String
    var title: String
    var proposals: [String]
  }

  struct Recommendation: Decodable {
    var id: String
    var proposals: [String]
  }

  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Incoming.self, from: Data(bytes))
  }
}
