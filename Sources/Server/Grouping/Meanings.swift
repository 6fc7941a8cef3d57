import Embedding
import Synchronization

/// Meanings of texts by the model of language, each computed once.
///
/// Shared by the jobs of all cafés; a text's meaning depends on the text alone.
package final class Meanings: Sendable {
  private let encoder: TextEncoder
  private let known = Mutex<[String: [Float]]>([:])

  /// Two kilobytes each: together no more than 40 megabytes.
  private static let knownMax = 20_000

  /// - Parameter directory: Where the model lies.
  /// - Throws: why there is no model; then words alone are compared.
  package init(directory: String) throws {
    encoder = try TextEncoder(directory: directory)
  }

  /// The meaning of a text, from memory if it was asked for before.
  package func meaning(of text: String) -> [Float] {
    if let meaning = known.withLock({ $0[text] }) { return meaning }
    let meaning = encoder.meaning(of: text)
    known.withLock { known in
      if known.count >= Self.knownMax { known = [:] }
      known[text] = meaning
    }
    return meaning
  }
}
