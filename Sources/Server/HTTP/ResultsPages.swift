import Reports
import WorldCafe

/// The pages of published results, drawn when somebody asks and kept while nothing changes.
struct ResultsPages {
  private var drawn: [Cafe.Code: Drawn] = [:]

  private struct Drawn {
    var sequence: Int64
    var bytes: [UInt8]
  }

  /// So many are kept; they are some ten thousand bytes each.
  private static let keptMax = 64

  /// - Returns: nil when the café's state makes no report, which no state on disk does.
  mutating func page(of cafe: Cafe, utcOffsetMinutes: Int) -> [UInt8]? {
    if let known = drawn[cafe.code], known.sequence == cafe.sequence { return known.bytes }
    guard let publication = cafe.publication,
      let report = try? Report(ReportModel(cafe, utcOffsetMinutes: utcOffsetMinutes))
    else { return nil }
    let bytes = report.resultsPage(
      styleSheetPath: "/css/all.css",
      publishedAt: .init(
        unixMs: publication.publishedAt.ms, utcOffsetMinutes: utcOffsetMinutes))
    if drawn.count >= Self.keptMax { drawn = [:] }
    drawn[cafe.code] = Drawn(sequence: cafe.sequence, bytes: bytes)
    return bytes
  }
}
