/// Numbers as lengths: a bar for each, with its label before and its value behind it in words, so that
/// nobody needs to tell colours apart.
struct Chart: Equatable {
  /// What is counted; it stands above the bars.
  var title: String
  var bars: [Bar]

  /// One number.
  struct Bar: Equatable {
    var label: String
    /// Not negative.
    var value: Double
    /// The value in words.
    var text: String
    /// Only its outline is drawn: what was planned, beside what was.
    var isHollow = false
  }
}

extension Chart {
  /// More bars are a table's matter.
  static let barsMax = 24

  /// What the chart says, for those who do not see it.
  var summary: String {
    "\(title): " + bars.map { "\($0.label) \($0.text)" }.joined(separator: "; ") + "."
  }

  /// The part of the longest bar that a bar has, 0...1.
  func share(of bar: Bar) -> Double {
    let longest = bars.map(\.value).max() ?? 0
    return longest > 0 ? bar.value / longest : 0
  }
}

extension Chart.Bar {
  /// A label longer than this would push the bars aside; it is cut with an ellipsis.
  private static let labelLengthMax = 26

  var shortLabel: String {
    label.count <= Self.labelLengthMax
      ? label : label.prefix(Self.labelLengthMax - 1).trimmingEnd + "…"
  }
}

extension Substring {
  fileprivate var trimmingEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
