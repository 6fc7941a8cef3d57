/// A figure as a picture, for formats that hold pictures and no drawings. In PNG.
struct Picture: Equatable {
  var bytes: [UInt8]
  /// In points.
  var width: Double
  var height: Double
  /// What it shows, in words.
  var text: String

  /// Pixels for each point: enough for paper.
  private static let scale = 2.5

  /// - Returns: nil when there was no memory.
  init?(_ chart: Chart, language: ReportLanguage) {
    let height = Canvas.height(of: chart)
    self.init(text: chart.summary, width: 460, height: height, language) {
      $0.draw(chart, x: 0, y: 0, width: 460)
    }
  }

  /// - Returns: nil when there was no memory.
  init?(_ code: LinkCode, language: ReportLanguage) {
    self.init(text: code.label, width: 112, height: 112, language) {
      $0.draw(code.code, x: 8, y: 8, side: 96)
    }
  }

  private init?(
    text: String, width: Double, height: Double, _ language: ReportLanguage,
    draw: (Canvas) -> Void
  ) {
    let bytes = Drawing.alone { () -> [UInt8]? in
      let canvas = Canvas(
        pictureWidth: width, height: height, scale: Self.scale, language: language.locale)
      draw(canvas)
      return canvas.png()
    }
    guard let bytes else { return nil }
    self.bytes = bytes
    self.width = width
    self.height = height
    self.text = text
  }
}

extension Block {
  /// The picture of a block that is one; nil for all others.
  func picture(_ language: ReportLanguage) -> Picture? {
    switch self {
    case .chart(let chart): Picture(chart, language: language)
    case .code(let code): Picture(code, language: language)
    default: nil
    }
  }
}
