import Clustering
import Server
import Stemming

extension Door {
  /// A proposal on its way to its cluster: text, tokens, vector, words, similarities, clusters.
  ///
  /// Lines are proposals. Without the model of language words alone are compared.
  static let meaning = Door(name: "meaning") { bytes in
    let lines = String(decoding: bytes.prefix(2048), as: UTF8.self).split(separator: "\n").prefix(6)
    let meanings = Self.meanings
    let reader = ItemReader(language: .german, meanings: meanings)
    let items = lines.enumerated().map { reader.item(String($1), id: "p\($0)") }
    for item in items {
      guard let meaning = item.meaning else { continue }
      let length = meaning.reduce(0) { $0 + $1 * $1 }
      precondition((0.999...1.001).contains(length), "a vector of length² \(length)")
    }
    let partition = cluster(items, strictness: 50)
    let all = partition.clusters.flatMap { $0.members.map(\.id) } + partition.unclustered
    precondition(all.sorted() == items.map(\.id).sorted(), "not each in exactly one place")
    return true
  }

  private static let meanings = try? Meanings(directory: ModelDirectory.standard)
}
