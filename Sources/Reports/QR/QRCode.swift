/// A text as a QR code: a square of dark and light modules.
package struct QRCode: Sendable, Equatable {
  /// Modules along one side, without the quiet zone.
  package let width: Int
  /// Row by row; `true` is dark.
  let isDark: [Bool]

  /// Encodes a text, usually a link.
  ///
  /// The error correction is level M (15 % of the code may be unreadable): common for links on paper
  /// and screen, ISO/IEC 18004.
  ///
  /// - Parameter text: at most 2,331 bytes of UTF-8, the capacity of version 40 at level M.
  /// - Throws: `QRCodeFault` for an empty text or one too long.
  package init(_ text: String) throws(QRCodeFault) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.byteCountMax else { throw .tooLong(byteCount: bytes.count) }
    guard let square = encodedSquare(of: bytes) else { throw .notEncoded }
    width = square.width
    isDark = square.isDark
  }

  private static let byteCountMax = 2_331
}

/// Why a text has no QR code.
package enum QRCodeFault: Error, Equatable, Sendable {
  case empty
  /// More bytes than the largest code holds.
  case tooLong(byteCount: Int)
  /// The library gave nothing, for want of memory.
  case notEncoded
}
