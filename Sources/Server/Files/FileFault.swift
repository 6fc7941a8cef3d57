/// Why a file is no instance: one line that names the field.
package struct FileFault: Error, Equatable, CustomStringConvertible {
  /// The path of the field, such as `tables[2].capacity`; empty for the whole file.
  package let field: String
  /// What is wrong with it, as the rest of a sentence.
  package let problem: String

  package var description: String { field.isEmpty ? "the file \(problem)" : "\(field) \(problem)" }

  /// What a decoder complains about, in words for people.
  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(let type, let context):
      self.init(context.codingPath, "is not \(Self.name(of: type))")
    case .valueNotFound(let type, let context):
      self.init(context.codingPath, "is null instead of \(Self.name(of: type))")
    case .keyNotFound(let key, let context):
      self.init(context.codingPath + [key], "is missing")
    case .dataCorrupted(let context):
      self.init(context.codingPath, "is not JSON")
    @unknown default:
      self.init([], "is not JSON")
    }
  }

  init(field: String, problem: String) {
    self.field = field
    self.problem = problem
  }

  private init(_ path: [any CodingKey], _ problem: String) {
    var field = ""
    for key in path {
      if let index = key.intValue {
        field += "[\(index)]"
      } else {
        field += (field.isEmpty ? "" : ".") + key.stringValue
      }
    }
    self.init(field: field, problem: problem)
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type, is Double.Type: "a whole number"
    case is Bool.Type: "true or false"
    case is [String: Any].Type: "an object"
    default: "\(type)".hasPrefix("Array") ? "a list" : "what belongs there"
    }
  }
}
