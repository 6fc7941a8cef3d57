import Foundation
import Server

extension JSONValue {
  /// - Precondition: the text is JSON.
  init(parsing text: String) {
    self.init(parsing: Array(text.utf8))
  }

  init(parsing bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      preconditionFailure("not JSON: \(String(decoding: bytes, as: UTF8.self))")
    }
    self = value
  }

  /// The value of a key; nil where there is none.
  subscript(key: String) -> JSONValue? {
    get { if case .object(let object) = self { object[key] } else { nil } }
    set {
      guard case .object(var object) = self else { return }
      object[key] = newValue
      self = .object(object)
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var whole: Int64? { if case .number(let number) = self { Int64(exactly: number) } else { nil } }

  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }

  var object: [String: JSONValue] {
    if case .object(let object) = self { object } else { [:] }
  }
}
