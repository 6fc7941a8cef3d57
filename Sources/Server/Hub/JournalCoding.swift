import Foundation
package import WorldCafe

/// How events become records' bodies, and back. The format is described in `JournalFormat.md`.
package enum JournalCoding {
  private struct Body: Codable {
    var by: Actor
    var event: Event
    var receipt: Receipt?
  }

  /// What a snapshot holds: the state and the receipts of the commands that made it.
  package struct State: Codable, Sendable {
    var cafe: Cafe
    var receipts: [Kept]

    struct Kept: Codable, Sendable {
      var receipt: Receipt
      var sequence: Int64
    }
  }

  static func record(_ recorded: Recorded, of cafe: Cafe.Code) -> JournalRecord {
    JournalRecord(
      cafe: cafe, sequence: recorded.sequence, kind: recorded.event.kind, at: recorded.at,
      body: JSONBytes.encode(
        Body(by: recorded.by, event: recorded.event, receipt: recorded.receipt)))
  }

  /// An event from its record.
  /// - Throws: a `DecodingError` for a body that this version did not write.
  package static func recorded(sequence: Int64, at: Moment, body: [UInt8]) throws -> Recorded {
    let content = try JSONDecoder().decode(Body.self, from: Data(body))
    return Recorded(
      sequence: sequence, at: at, by: content.by, event: content.event, receipt: content.receipt)
  }

  /// What a snapshot holds.
  /// - Throws: a `DecodingError` for a body that this version did not write.
  package static func state(_ body: [UInt8]) throws -> State {
    try JSONDecoder().decode(State.self, from: Data(body))
  }
}
