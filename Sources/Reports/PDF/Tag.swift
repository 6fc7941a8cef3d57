/// A kind of structure element (PDF 1.7, 14.8.4): what assistive programs are told about a piece.
enum Tag: Equatable {
  case document, paragraph, span
  /// From 1 to 3.
  case heading(Int)
  case list, item, label, itemBody
  case table, row, cell
  /// A picture; `Canvas.beginFigure` says in words what it shows.
  case figure
  case header(HeaderScope)

  var name: String {
    switch self {
    case .document: "Document"
    case .paragraph: "P"
    case .span: "Span"
    case .heading(let level): "H\(level)"
    case .list: "L"
    case .item: "LI"
    case .label: "Lbl"
    case .itemBody: "LBody"
    case .table: "Table"
    case .row: "TR"
    case .cell: "TD"
    case .figure: "Figure"
    case .header: "TH"
    }
  }

  /// Of a header cell; cairo has no word for it, so that it is added afterwards.
  var scope: HeaderScope? {
    if case .header(let scope) = self { scope } else { nil }
  }
}
