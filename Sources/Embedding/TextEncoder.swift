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
    "ba6cff88105a60ed3223b1286bb0345fd8d5e8c45a90d12a745303641891f3e8"
  private static let piecesDigest =
    "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9"

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
