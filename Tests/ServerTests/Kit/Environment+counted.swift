import Server
import WorldCafe

extension Environment {
  /// The organizer key of the tests.
  static let organizerKey = "organizer-key-of-the-tests"

  /// Identifiers, codes, epochs and secrets that count; real hashes.
  static func counted() -> Environment {
    let identifiers = Counter()
    let codes = Counter()
    let epochs = Counter()
    let secrets = Counter()
    return Environment(
      freshIdentifier: { "id\(identifiers.next())" },
      freshCode: { .init("TEST-\(padded(codes.next(), 4))") },
      freshEpoch: { padded(epochs.next(), 32) },
      freshSecret: { "secret\(secrets.next())" },
      hash: Secrets.hash, composed: { $0 }, organizer: Secrets.hash(organizerKey))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
