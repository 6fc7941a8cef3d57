import Cryptography

/// Turns texts into vectors of 512 values that point where texts of similar meaning point, in German,
/// English and fourteen other languages: the Universal Sentence Encoder, multilingual, version 3
/// (Yang et al. 2019).
///
/// Equal texts give equal bits on every machine, alone or among others, on any thread. A text of 25
/// words takes some ten milliseconds; do not call it on the loop.
package final class TextEncoder: Sendable {
  /// The two files of the model; `scripts/setup` fetches and converts them.
  package static let weightsName = "use.model"
  package static let piecesName = "sp.model"
  private static let weightsDigest =
    "a2613eaeb41fa3a989d06ccf9405292ca360b1f4d55da841819dc92078de4cc3"
  private static let piecesDigest =
    "a1ee241ac201cd1d65f1295e8e24ba6c7f25e4391fd8b9240fcd2a4a9feeb059"

  private let network: Network
  private let pieces: TextPieces

  /// - Parameter directory: Where the two files lie.
  /// - Throws: ``ModelFault`` if one is missing or is not the one we know.
  package init(directory: String) throws(ModelFault) {
    let weights = try MappedFile(path: "\(directory)/\(Self.weightsName)")
    let model = try MappedFile(path: "\(directory)/\(Self.piecesName)")
    guard weights.digest.hex == Self.weightsDigest, model.digest.hex == Self.piecesDigest else {
      throw ModelFault("the model in \(directory) is not the one we know; run scripts/setup again")
    }
    network = Network(weights)
    pieces = try TextPieces(model: model)
  }

  /// The meaning of a text: 512 values, a vector of length 1.
  package func meaning(of text: String) -> [Float] {
    network.vector(of: pieces.numbers(of: Self.readable(text)))
  }

  /// Most scalars of a text that are read.
  private static let scalarsMax = 2_000

  /// The text without control characters, cut to a length that no café's text has.
  private static func readable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(scalarsMax) {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(scalars)
  }
}
