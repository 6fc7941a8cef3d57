import Foundation
import WorldCafe

extension Context {
  /// The surroundings of a decision: the live ones, but the same each time.
  static var foreign: Context {
    Context(
      now: Moment(ms: 0), fresh: "fresh", hash: { Credential(hash: $0) },
      composed: { $0.precomposedStringWithCanonicalMapping })
  }
}
