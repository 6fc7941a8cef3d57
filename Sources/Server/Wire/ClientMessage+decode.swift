import Foundation
package import WorldCafe

extension ClientMessage {
  /// The deepest nesting of a client's message.
  package static let depthMax = 16

  private static let beatBytes = Array(#"{"beat":{}}"#.utf8)

  /// Reads a message strictly: depth is checked before parsing, unknown keys are refused.
  ///
  /// - Parameter bytes: valid UTF-8, within the connection's limit; the transport saw to that.
  /// - Throws: `too-deep`, `malformed` or `unknown-key`.
  package static func decode(_ bytes: [UInt8]) throws(Refusal) -> ClientMessage {
    if bytes == beatBytes { return .beat }
    guard nesting(of: bytes) <= depthMax else {
      throw Refusal(.tooDeep, ["depthMax": String(depthMax)])
    }
    do {
      let decoder = JSONDecoder()
      let message = try decoder.decode(ClientMessage.self, from: Data(bytes))
      try checkKeys(of: bytes, understoodAs: message)
      return message
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as DecodingError {
      throw Refusal(.malformed, ["problem": error.place])
    } catch {
      throw Refusal(.malformed, ["problem": "not JSON"])
    }
  }

  /// Whatever is not in the message as it was understood, nobody knows.
  private static func checkKeys(of bytes: [UInt8], understoodAs message: ClientMessage) throws {
    let canonical = try JSONEncoder().encode(message)
    if let said = JSONKeys(bytes), let understood = JSONKeys(Array(canonical)),
      said.areAll(in: understood)
    {
      return
    }
    // A null counts as absent, and the refusal names the key: both need the values.
    let decoder = JSONDecoder()
    let said = try decoder.decode(JSONValue.self, from: Data(bytes))
    let understood = try decoder.decode(JSONValue.self, from: canonical)
    if let key = said.firstKey(missingIn: understood) {
      throw Refusal(.unknownKey, ["key": String(key.prefix(80))])
    }
  }

  /// How deep brackets nest outside of strings; a rough count that needs no parser.
  private static func nesting(of bytes: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return deepest
  }
}

extension DecodingError {
  /// Where in the message the fault is, without quoting what was sent.
  var place: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "wrong type at \(context.path)"
    case .keyNotFound(let key, let context):
      "\(key.stringValue) is missing at \(context.path)"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "not a known message" : "wrong value at \(context.path)"
    @unknown default:
      "not a known message"
    }
  }
}

extension DecodingError.Context {
  fileprivate var path: String {
    codingPath.isEmpty ? "the top" : codingPath.map(\.stringValue).joined(separator: ".")
  }
}
