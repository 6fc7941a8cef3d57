extension Report {
  /// The published results as a page that needs no script: read on a phone, or printed.
  ///
  /// It uses the class names of the client's style sheets and nothing inline, so it passes the server's
  /// policy `default-src 'none'; style-src 'self'`. It never shows a name, also where a seat has one.
  ///
  /// - Parameters:
  ///   - styleSheetPath: where the server has the client's style sheet, such as `/css/all.css`.
  ///   - publishedAt: when the results were published; `nil` leaves the line out.
  /// - Returns: a whole HTML document in UTF-8.
  package func resultsPage(styleSheetPath: String, publishedAt: ReportModel.Moment? = nil)
    -> [UInt8]
  {
    let language = model.cafe.language.rawValue
    let words = wording
    let published = publishedAt.map { words.published(on: CalendarDate($0)) } ?? ""
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <title>\(words.result) – \(title)</title>
      <link rel="stylesheet" href="\(styleSheetPath)">
      </head>
      <body>
      <a class="skip" href="#main">\(words.skip)</a>
      <div class="cloth-edge" aria-hidden="true"></div>
      <header class="top"><p class="brand">World Café</p><p class="where"><span>\(published)</span></p></header>
      <main id="main" class="page results">
      \(pageHead)
      \(contents)
      \(recommendationSection)
      \(courseSection)
      </main>
      </body>
      </html>

      """
    return Array(page.source.utf8)
  }

  private var pageHead: HTML {
    let occasion: HTML =
      model.cafe.occasion.isBlank
      ? .nothing : "<p class=\"lead\"><bdi>\(model.cafe.occasion)</bdi></p>\n"
    let rehearsal: HTML =
      model.cafe.isRehearsal ? "<p class=\"eyebrow\">\(wording.rehearsal)</p>\n" : .nothing
    return """
      <div class="page-head">
      <p class="eyebrow">\(wording.resultOfCafe)</p>
      <h1><bdi>\(title)</bdi></h1>
      \(occasion)\(rehearsal)</div>
      """
  }

  private var contents: HTML {
    guard recommendations.count > 1 else { return .nothing }
    let entries = recommendations.map { recommendation -> HTML in
      let anchor = Anchor.recommendation(recommendation.number).id
      return "<li><a href=\"#\(anchor)\"><bdi>\(heading(of: recommendation))</bdi></a></li>"
    }
    return """
      <nav aria-label="\(wording.recommendations)">
      <ol class="toc">
      \(HTML.lines(entries))
      </ol></nav>
      """
  }

  private var recommendationSection: HTML {
    let articles =
      recommendations.isEmpty
      ? ["<p class=\"soft\">\(wording.noRecommendations)</p>" as HTML]
      : recommendations.map(article)
    return """
      <section class="results-section" aria-labelledby="em">
      <h2 id="em">\(wording.recommendations)</h2>
      \(HTML.lines(articles))
      </section>
      """
  }

  private var courseSection: HTML {
    let figures = figures().map {
      "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" as HTML
    }
    let questions = model.questions.map {
      """
      <li class="stack gap-1">
      <h3><bdi>\($0.title.onOneLine)</bdi></h3>
      <p class="question"><bdi>\($0.text)</bdi></p></li>
      """ as HTML
    }
    let list: HTML =
      questions.isEmpty ? .nothing : "<ol class=\"stack gap-5\">\n\(HTML.lines(questions))\n</ol>\n"
    return """
      <section class="results-section" aria-labelledby="so">
      <h2 id="so">\(wording.course)</h2>
      <dl class="numbers">
      \(HTML.lines(figures))
      </dl>
      <p class="rec-measure">\(wording.courseLead)</p>
      \(list)</section>
      """
  }
}
