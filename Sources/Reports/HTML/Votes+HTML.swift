extension ReportModel.Recommendation.Votes {
  /// Three lengths for the eye, and the same in numbers and words for everybody.
  func html(_ words: any Wording) -> HTML {
    html(words, classPrefix: "")
  }

  /// The same with the class names of the client's style sheets.
  func clientHTML(_ words: any Wording) -> HTML {
    html(words, classPrefix: "tally-")
  }

  private func html(_ words: any Wording, classPrefix: String) -> HTML {
    let sentence: HTML = """
      <p><strong>\(words.votes(agree, .agree))</strong> · \
      \(words.votes(agreeWithChange, .agreeWithChange)) · \(words.votes(object, .object))</p>
      """
    return """
      <div class="tally"><svg viewBox="0 0 150 10" preserveAspectRatio="none" aria-hidden="true">\
      \(bars(classPrefix))</svg>
      \(sentence)</div>
      """
  }

  /// The bar is 150 wide and shared by the votes given; each length is rounded down, with a gap of 1.
  private func bars(_ classPrefix: String) -> HTML {
    let counts = [(agree, "agree", 0), (agreeWithChange, "change", 1), (object, "object", 0)]
    let total = max(1, counts.reduce(0) { $0 + $1.0 })
    var start = 0
    var bars: [HTML] = []
    for (count, kind, inset) in counts where count > 0 {
      let length = max(2, count * 150 / total)
      let height = 10 - 2 * inset
      bars.append(
        """
        <rect class="\(classPrefix)\(kind)" x="\(start)" y="\(inset)" width="\(length - 1)" height="\(height)"/>
        """)
      start += length
    }
    return .run(bars)
  }
}
