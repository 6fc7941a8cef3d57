import Server

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var whole: Int64? { if case .number(let number) = self { Int64(exactly: number) } else { nil } }

  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
}
