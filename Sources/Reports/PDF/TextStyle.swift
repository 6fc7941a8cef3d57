/// How a run of text looks; sizes are in points.
struct TextStyle: Equatable {
  var family = Self.sans
  var size = 10.5
  var isBold = false
  var colour = Colour.ink

  /// Pinned by `scripts/setup`, because other metrics are other bytes.
  static let sans = "Liberation Sans"
  static let serif = "Liberation Serif"

  static let body = TextStyle()
  static let soft = TextStyle(colour: .soft)
  static let eyebrow = TextStyle(size: 9.5, colour: .soft)
  static let cell = TextStyle(size: 9.5)
  static let title = TextStyle(family: serif, size: 32, isBold: true)
  static let motto = TextStyle(family: serif, size: 16)
  static let part = TextStyle(family: serif, size: 20, isBold: true)
  static let section = TextStyle(family: serif, size: 13, isBold: true)
  static let figure = TextStyle(family: serif, size: 22, isBold: true)
  static let footer = TextStyle(size: 8.5, colour: .soft)

  var bold: TextStyle {
    var style = self
    style.isBold = true
    return style
  }

  func coloured(_ colour: Colour) -> TextStyle {
    var style = self
    style.colour = colour
    return style
  }
}

/// A colour in sRGB, each part from 0 to 255: those of the report on the web.
struct Colour: Equatable {
  var red: Double
  var green: Double
  var blue: Double

  static let ink = Colour(red: 29, green: 26, blue: 22)
  static let soft = Colour(red: 85, green: 77, blue: 68)
  static let accent = Colour(red: 29, green: 99, blue: 80)
  static let accentSoft = Colour(red: 224, green: 236, blue: 229)
  static let line = Colour(red: 217, green: 208, blue: 194)
  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)
}

/// A part of a line with one look, and where it leads.
struct TextRun: Equatable {
  var text: String
  var style: TextStyle
  var link: Anchor?

  init(_ text: String, _ style: TextStyle, link: Anchor? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

extension [Inline] {
  /// The runs in one style; links and asides have colours of their own.
  func runs(_ style: TextStyle) -> [TextRun] {
    map { inline in
      switch inline {
      case .words(let text): TextRun(text, style)
      case .aside(let text): TextRun(text, style.coloured(.soft))
      case .quote(let text): TextRun(text.isolated, style)
      case .link(let text, let anchor):
        TextRun(text, style.coloured(.accent), link: anchor)
      case .quoteLink(let text, let anchor):
        TextRun(text.isolated, style.coloured(.accent), link: anchor)
      }
    }
  }
}

extension String {
  /// The text between first strong isolate and its end (UAX 9, 2.4), when it may run to the left:
  /// its direction must not reach the words around it.
  var isolated: String {
    unicodeScalars.contains(where: \.mayRunLeft) ? "\u{2068}\(self)\u{2069}" : self
  }
}

extension Unicode.Scalar {
  /// In a block of a script that is written from right to left, or nearly.
  fileprivate var mayRunLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
