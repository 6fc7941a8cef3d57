extension Report {
  /// One recommendation on the results page.
  func article(of recommendation: ReportModel.Recommendation) -> HTML {
    let fields = recommendation.fields
    let anchor = Anchor.recommendation(recommendation.number).id
    let measure: HTML =
      fields.measure.isBlank
      ? .nothing : "<p class=\"rec-measure\"><bdi>\(fields.measure)</bdi></p>\n"
    let reason: HTML =
      fields.reason.isBlank
      ? .nothing : "<p class=\"rec-measure soft\"><bdi>\(fields.reason)</bdi></p>\n"
    let state: HTML =
      wording.state(recommendation.state).map { "<p class=\"soft\">\($0)</p>\n" } ?? .nothing
    let votes =
      recommendation.votes.isEmpty ? HTML.nothing : recommendation.votes.clientHTML(wording)
    return """
      <article class="rec" aria-labelledby="\(anchor)">
      <div class="rec-head"><span class="rec-number" aria-hidden="true">\(recommendation.number)</span>
      <h3 class="rec-title" id="\(anchor)"><span class="visually-hidden">\
      \(wording.recommendation(recommendation.number)): </span>\
      <bdi>\(heading(of: recommendation))</bdi></h3></div>
      \(state)\(measure)\(reason)\(facts(of: recommendation))
      \(votes)
      \(details(of: recommendation))
      </article>
      """
  }

  /// Its title on one line, or a word for having none.
  func heading(of recommendation: ReportModel.Recommendation) -> String {
    let title = recommendation.fields.title.onOneLine
    return title.isEmpty ? wording.untitled : title
  }

  private func facts(of recommendation: ReportModel.Recommendation) -> HTML {
    let rows = frame(of: recommendation).map { field -> HTML in
      let row: HTML = "<dt>\(field.label)</dt><dd>\(field.value.html)</dd>"
      return field.label == wording.openPoints
        ? "<div class=\"wide\">\(row)</div>" : "<div>\(row)</div>"
    }
    return rows.isEmpty ? .nothing : "<dl class=\"facts\">\n\(HTML.lines(rows))\n</dl>"
  }

  private func details(of recommendation: ReportModel.Recommendation) -> HTML {
    let items = recommendation.proposals.compactMap { numbers[$0] }.map { number -> HTML in
      let proposal = ordered[number - 1]
      return
        "<li><bdi>\(proposal.text)</bdi> <span class=\"soft\">(\(place(of: proposal)))</span></li>"
    }
    guard !items.isEmpty else { return .nothing }
    return """
      <details>
      <summary>\(wording.fromProposals(items.count))</summary>
      <ol class="stack gap-1 details-list">
      \(HTML.lines(items))
      </ol></details>
      """
  }
}
