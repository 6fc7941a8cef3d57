import Server

/// A client's picture of the café, kept by `Protocol.md` alone: replace a part, or put one thing.
struct FoldedView: Equatable {
  private(set) var parts: [String: JSONValue]

  init(_ snapshot: JSONValue) { parts = snapshot.object }

  /// Where a single thing belongs, and by what it is known.
  private static let singles: [String: (part: String, keys: [String])] = [
    "person": ("people", ["id"]), "proposal": ("proposals", ["id"]),
    "message": ("messages", ["id"]), "sitting": ("sittings", ["round", "table"]),
  ]

  mutating func fold(_ change: JSONValue) {
    for (key, value) in change.object {
      if key == "proposalGone" {
        let rest = parts["proposals"]?.list.filter { $0["id"] != value }
        parts["proposals"] = .list(rest ?? [])
      } else if let single = Self.singles[key] {
        var list = parts[single.part]?.list ?? []
        let place = list.firstIndex { old in single.keys.allSatisfy { old[$0] == value[$0] } }
        if let place { list[place] = value } else { list.append(value) }
        parts[single.part] = .list(list)
      } else {
        parts[key] = value
      }
    }
  }

  /// The names of the parts in which two views differ.
  func differences(from other: FoldedView) -> [String] {
    Set(parts.keys).union(other.parts.keys).filter { parts[$0] != other.parts[$0] }.sorted()
  }
}
