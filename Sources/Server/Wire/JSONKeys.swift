/// The places of all keys in a JSON text, read without making values of them.
///
/// Finding a key that nobody knows needs the keys of two texts and nothing else; with a full parser
/// this check alone cost twice as much as decoding the message.
struct JSONKeys {
  /// Keys from the outside in, each with a mark before it that stands in no key; entries of lists
  /// stand with their number.
  private var places: Set<[UInt8]> = []

  private struct Container {
    let isObject: Bool
    /// How long the path to this container is.
    let pathCount: Int
    var index = 0
    var isKeyNext: Bool
  }

  private static let keyMark: UInt8 = 0
  private static let indexMark: UInt8 = 1

  /// - Returns: nil when a key is written with escapes, or the text is no JSON as far as was seen.
  init?(_ bytes: [UInt8]) {
    var open: [Container] = []
    var path: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        guard let end = Self.end(ofStringAt: place, in: bytes) else { return nil }
        if let last = open.indices.last, open[last].isKeyNext {
          guard !end.hasEscapes else { return nil }
          path.removeSubrange(open[last].pathCount...)
          path.append(Self.keyMark)
          path += bytes[(place + 1)..<end.place]
          places.insert(path)
          open[last].isKeyNext = false
        }
        place = end.place
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let last = open.indices.last, !open[last].isObject {
          path.removeSubrange(open[last].pathCount...)
          path.append(Self.indexMark)
          path += String(open[last].index).utf8
        }
        let isObject = byte == UInt8(ascii: "{")
        open.append(Container(isObject: isObject, pathCount: path.count, isKeyNext: isObject))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let closed = open.popLast() else { return nil }
        path.removeSubrange(closed.pathCount...)
      case UInt8(ascii: ","):
        guard let last = open.indices.last else { return nil }
        open[last].index += 1
        open[last].isKeyNext = open[last].isObject
      default: break
      }
      place += 1
    }
  }

  /// Whether every key of this text stands at the same place in `other`.
  func areAll(in other: JSONKeys) -> Bool { places.isSubset(of: other.places) }

  /// Where a string ends whose quotation mark stands at `start`.
  private static func end(
    ofStringAt start: Int, in bytes: [UInt8]
  ) -> (place: Int, hasEscapes: Bool)? {
    var place = start + 1
    var hasEscapes = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""): return (place, hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        place += 2
      default: place += 1
      }
    }
    return nil
  }
}
