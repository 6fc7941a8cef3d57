import Foundation

/// JSON as the server writes it: keys sorted, so that equal values give equal bytes.
package enum JSONBytes {
  /// - Precondition: the value has no infinite numbers; nothing of ours has.
  package static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      preconditionFailure("a value of ours could not be written as JSON: \(error)")
    }
  }
}
