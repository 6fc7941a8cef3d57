import Foundation

@testable import Reports

/// A JSON export read back, by another reader than the one that wrote it.
struct ExportFile: Decodable, Equatable {
  var format: String
  var cafe: Cafe
  var questions: [Question]
  var tables: [Table]
  var rounds: [Round]
  var seats: [Seat]
  var seatings: [Seating]
  var proposals: [Proposal]
  var clusters: [Cluster]
  var recommendations: [Recommendation]
  var encounters: Encounters?

  struct Cafe: Decodable, Equatable {
    var title, occasion, language, state, method: String
    var startedAt, endedAt: String?
    var rehearsal: Bool
  }
  struct Question: Decodable, Equatable { var id, title, text: String }
  struct Table: Decodable, Equatable {
    var id, name: String
    var question: String?
  }
  struct Round: Decodable, Equatable {
    var number, plannedSeconds: Int
    var actualSeconds: Int?
  }
  struct Seat: Decodable, Equatable {
    var id: String
    var name: String?
    var attributes: [String: String]
  }
  struct Seating: Decodable, Equatable {
    var round: Int
    var table: String
    var host: String?
    var seats: [String]
  }
  struct Proposal: Decodable, Equatable {
    var id: String
    var number: Int
    var question, table: String
    var round: Int
    var seat: String?
    var text: String
    var recordedByHost, insight, imported, anonymous: Bool
    var sameAs: String?
    var supports: Int
    var cluster: String?
    var fate: Fate
  }
  struct Fate: Decodable, Equatable {
    var kind: String
    var recommendation, reason: String?
  }
  struct Cluster: Decodable, Equatable {
    var id, title: String
    var question, parent: String?
    var proposals: [String]
    var decidedBy: String
  }
  struct Recommendation: Decodable, Equatable {
    var id: String
    var number: Int
    var title, measure, reason, addressee, occupationalGroup, careerStage, responsible: String
    var resources, horizon, priority, openPoints, state: String
    var clusters, proposals: [String]
    var agree, agreeWithChange, object: Int
    var comments: [Comment]
  }
  struct Comment: Decodable, Equatable { var vote, text: String }
  struct Encounters: Decodable, Equatable {
    var mean: Double
    var bound: Double?
  }
}

extension ExportFile {
  /// Reads an export whose keys are in snake case.
  init(bytes: [UInt8]) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(ExportFile.self, from: Data(bytes))
  }
}
