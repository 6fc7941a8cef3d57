import CSentencePiece

/// Divides texts into the pieces that the encoder knows, by the library SentencePiece.
///
/// Several threads may share it: the library only reads its model.
@safe final class TextPieces: @unchecked Sendable {
  /// Numbers of the marks before and behind every text.
  private static let begin: Int32 = 1
  private static let end: Int32 = 2
  /// Longer texts are cut; those of a café have some ten pieces.
  private static let piecesMax = 512

  private let pieces: OpaquePointer

  /// - Throws: ``ModelFault`` if the bytes are no model.
  init(model: MappedFile) throws(ModelFault) {
    let bytes = unsafe model.start.assumingMemoryBound(to: UInt8.self)
    guard let pieces = unsafe sentence_pieces_new(bytes, model.count) else {
      throw ModelFault("the model of pieces cannot be read")
    }
    unsafe self.pieces = pieces
  }

  deinit { unsafe sentence_pieces_delete(pieces) }

  /// The numbers of the pieces, with the marks; only the marks for an empty text.
  func numbers(of text: String) -> [Int32] {
    var ids = [Int32](repeating: 0, count: Self.piecesMax)
    var text = text
    let count = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters -> Int32 in
        guard let start = characters.baseAddress else { return 0 }
        return unsafe sentence_pieces_encode(
          pieces, start, characters.count, &ids, Int32(Self.piecesMax))
      }
    }
    return [Self.begin] + ids.prefix(Int(max(0, count))) + [Self.end]
  }
}
