import Cryptography
import Foundation
import WorldCafe

extension Environment {
  /// Real chance and real hashes.
  ///
  /// - Parameters:
  ///   - organizerKey: the key of those who may make cafés.
  ///   - comparesMeanings: whether there is a model of language.
  ///   - planSteps: steps of local search that the planner may spend on one plan.
  package static func live(
    organizerKey: String, comparesMeanings: Bool, planSteps: Int = Limits.planSteps
  ) -> Environment {
    Environment(
      freshIdentifier: { Secrets.text(byteCount: 10) },
      freshCode: { CafeCode.make(from: SecureRandom.bytes(8)) },
      freshEpoch: { SecureRandom.bytes(16).map { hexadecimal($0) }.joined() },
      freshSecret: { Secrets.text(byteCount: 18) },
      hash: Secrets.hash,
      composed: { $0.precomposedStringWithCanonicalMapping },
      organizer: Secrets.hash(organizerKey),
      comparesMeanings: comparesMeanings, planSteps: planSteps)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
