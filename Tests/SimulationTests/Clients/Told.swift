import Foundation
import Server

/// What the server said, parsed once for all who hear it.
enum Told {
  /// The message of these bytes; nil when they are no JSON.
  static func parse(_ bytes: [UInt8]) -> JSONValue? {
    (try? JSONSerialization.jsonObject(with: Data(bytes))).map(value)
  }

  private static func value(_ any: Any) -> JSONValue {
    switch any {
    case let text as String: .text(text)
    case let object as [String: Any]: .object(object.mapValues(value))
    case let list as [Any]: .list(list.map(value))
    // Truth values become 0 and 1 here: both sides of a comparison were parsed like this.
    case let number as NSNumber: .number(number.doubleValue)
    default: .null
    }
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue? { object[key] }
  var object: [String: JSONValue] { if case .object(let object) = self { object } else { [:] } }
  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var whole: Int64? { if case .number(let number) = self { Int64(exactly: number) } else { nil } }
}
