extension String {
  /// The text without what breaks files: called once for each text when a report is made, so that all
  /// formats hold the same words.
  ///
  /// Removed are control characters except line feed and tab, the explicit direction controls
  /// U+202A…U+202E and U+2066…U+2069 (unbalanced ones reorder what stands around the text; words in
  /// Hebrew or Arabic do not need them), the byte order mark and noncharacters (not allowed in XML 1.0).
  /// Every kind of line end becomes one line feed. Joiners and variation selectors stay: emoji need them.
  func cleaned() -> String {
    var cleaned = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\r", "\u{85}", "\u{2028}", "\u{2029}":
        cleaned.append("\n")
      case "\n":
        if !followsReturn { cleaned.append("\n") }
      case _ where !scalar.isHarmful:
        cleaned.append(scalar)
      default:
        break
      }
      followsReturn = scalar == "\r"
    }
    return String(cleaned)
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
