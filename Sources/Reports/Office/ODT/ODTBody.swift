/// Writes the body, and the automatic styles that it needs.
struct ODTBody {
  private let language: ReportLanguage
  private let words: any Wording
  private(set) var pictures: [Picture] = []
  private var blocks: [HTML] = []
  private var tables = 0
  /// Column widths of each table, in tenths of a millimetre.
  private var columnStyles: [HTML] = []

  init(language: ReportLanguage) {
    self.language = language
    words = language.wording
  }

  var content: HTML {
    """
    <office:document-content \(ODT.namespaces)><office:automatic-styles>\(Self.listStyles)\
    \(HTML.run(columnStyles))</office:automatic-styles><office:body><office:text>\
    \(HTML.run(blocks))</office:text></office:body></office:document-content>
    """
  }

  private static let listStyles: HTML = """
    <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
    \(listPlace)</text:list-level-style-bullet></text:list-style>\
    <text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">\
    \(listPlace)</text:list-level-style-number></text:list-style>
    """
  private static let listPlace: HTML = """
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
    <style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="8mm" fo:text-indent="-8mm"/>\
    </style:list-level-properties>
    """

  mutating func add(_ part: Document.Part) {
    let isCover = part.role == .cover
    if let eyebrow = part.eyebrow {
      blocks.append(paragraph(isCover ? "CoverEyebrow" : "EyebrowPage", [.words(eyebrow)]))
    }
    let heading = (part.prefix.map { "\($0): " } ?? "") + part.heading
    if isCover {
      blocks.append(paragraph("Title", [.words(heading)], anchor: part.anchor))
    } else {
      let style = part.eyebrow == nil ? "HeadingPage" : "Heading1"
      blocks.append(
        """
        <text:h text:style-name="\(style)" text:outline-level="1">\
        \(marked([Inline.words(heading)].odt, part.anchor))</text:h>
        """)
    }
    for block in part.blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let text):
      blocks.append(
        "<text:h text:style-name=\"Heading2\" text:outline-level=\"2\">\([Inline.words(text)].odt)</text:h>"
      )
    case .paragraph(let content): blocks.append(paragraph("Standard", content))
    case .lead(let content): blocks.append(paragraph("Lead", content))
    case .motto(let text): blocks.append(paragraph("Subtitle", [.words(text)]))
    case .fields(let fields): blocks += fields.map { field($0.label, $0.value) }
    case .figures(let figures): blocks += figures.map { field($0.label, [.words($0.value)]) }
    case .list(let items, let isNumbered): blocks.append(list(items, isNumbered))
    case .table(let grid): blocks.append(table(grid))
    case .votes(let votes):
      blocks.append(paragraph("Standard", [.words(votes.sentence(words))]))
    case .chart: add(block.picture(language))
    case .code(let code):
      add(block.picture(language))
      blocks.append(paragraph("Standard", [.words(code.link)]))
    }
  }

  private mutating func add(_ picture: Picture?) {
    guard let picture else { return }
    blocks.append(ODT.paragraph(picture, index: pictures.count))
    pictures.append(picture)
  }

  private func paragraph(_ style: String, _ content: [Inline], anchor: Anchor? = nil) -> HTML {
    "<text:p text:style-name=\"\(style)\">\(marked(content.odt, anchor))</text:p>"
  }

  private func field(_ label: String, _ value: [Inline]) -> HTML {
    """
    <text:p text:style-name="Field"><text:span text:style-name="Strong">\(label)</text:span>\
    <text:tab/>\(value.odt)</text:p>
    """
  }

  private func list(_ items: [Item], _ isNumbered: Bool) -> HTML {
    let rows = items.map {
      let text = paragraph("ListText", $0.content, anchor: $0.anchor)
      return "<text:list-item>\(text)</text:list-item>" as HTML
    }
    let style = isNumbered ? "Numbers" : "Bullets"
    return "<text:list text:style-name=\"\(style)\">\(HTML.run(rows))</text:list>"
  }

  private func marked(_ runs: HTML, _ anchor: Anchor?) -> HTML {
    guard let anchor else { return runs }
    return """
      <text:bookmark-start text:name="\(anchor.id)"/>\(runs)<text:bookmark-end text:name="\(anchor.id)"/>
      """
  }

  /// The header row is repeated on each page.
  private mutating func table(_ grid: Grid) -> HTML {
    tables += 1
    let name = "Table\(tables)"
    let widths = grid.widths(total: 1_640)
    var columns: [HTML] = []
    for (index, width) in widths.enumerated() {
      let style = "\(name).\(index + 1)"
      columnStyles.append(
        """
        <style:style style:name="\(style)" style:family="table-column">\
        <style:table-column-properties style:column-width="\(width / 10).\(width % 10)mm"/></style:style>
        """)
      columns.append("<table:table-column table:style-name=\"\(style)\"/>")
    }
    let head = grid.columns.map { cell([.words($0.title)], $0.kind, isHead: true) }
    let rows = grid.rows.map { row in
      let cells = row.cells.enumerated().map { index, content in
        cell(content, grid.columns[index].kind, anchor: index == 0 ? row.anchor : nil)
      }
      return "<table:table-row table:style-name=\"Row\">\(HTML.run(cells))</table:table-row>"
        as HTML
    }
    return """
      <table:table table:name="\(name)" table:style-name="Grid">\(HTML.run(columns))\
      <table:table-header-rows><table:table-row table:style-name="Row">\(HTML.run(head))</table:table-row>\
      </table:table-header-rows>\(HTML.run(rows))</table:table>
      """
  }

  private func cell(
    _ content: [Inline], _ kind: Grid.Kind, isHead: Bool = false, anchor: Anchor? = nil
  ) -> HTML {
    let place = kind == .number ? "End" : ""
    return """
      <table:table-cell table:style-name="\(isHead ? "HeadCell" : "Cell")" office:value-type="string">\
      \(paragraph((isHead ? "TableHead" : "TableText") + place, content, anchor: anchor))</table:table-cell>
      """
  }
}

extension [Inline] {
  fileprivate var odt: HTML { .run(map(\.odt)) }
}

extension Inline {
  fileprivate var odt: HTML {
    switch self {
    case .words(let text), .quote(let text): Self.lines(text)
    case .aside(let text): "<text:span text:style-name=\"Aside\">\(Self.lines(text))</text:span>"
    case .link(let text, let anchor), .quoteLink(let text, let anchor):
      """
      <text:a xlink:type="simple" xlink:href="#\(anchor.id)" text:style-name="Internet_20_link" \
      text:visited-style-name="Internet_20_link">\(Self.lines(text))</text:a>
      """
    }
  }

  /// Line ends become breaks; a space at either end of a run is written so that it is not dropped.
  private static func lines(_ text: String) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let inner = line.drop { $0 == " " }
      let lead: HTML = inner.count < line.count ? "<text:s/>" : .nothing
      let tail: HTML = inner.last == " " ? "<text:s/>" : .nothing
      let words = String(inner).trimmedEnd
      return "\(lead)\(words)\(tail)" as HTML
    }
    return HTML(source: lines.map(\.source).joined(separator: "<text:line-break/>"))
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
