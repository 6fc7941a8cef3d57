/// Comments in the layout of Polis and Sensemaker: a table with `comment-id` and `comment-body` (or
/// `comment_text`), and perhaps `moderated`. Other columns are passed over.
struct CommentsFile {
  let comments: [(id: String, text: String)]

  /// - Throws: ``FileFault``, naming the first line or column that is wrong.
  init(_ bytes: [UInt8]) throws(FileFault) {
    guard bytes.count <= FileFault.bytesMax else {
      throw FileFault(field: "", problem: "has more than \(FileFault.bytesMax) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFault(field: "", problem: "is not UTF-8")
    }
    let rows = try CSVLines(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text).rows
    guard let head = rows.first?.cells else {
      throw FileFault(field: "", problem: "is empty")
    }
    func column(_ names: String...) -> Int? { names.compactMap { head.firstIndex(of: $0) }.first }
    guard let idColumn = column("comment-id"), let body = column("comment-body", "comment_text")
    else { throw FileFault(field: "line 1", problem: "names no comment-id or no comment-body") }
    let moderation = column("moderated")
    var comments: [(id: String, text: String)] = []
    for row in rows.dropFirst() {
      guard row.cells.count == head.count else {
        throw FileFault(
          field: "line \(row.line)",
          problem: "has \(row.cells.count) columns instead of \(head.count)")
      }
      // What moderators rejected is no part of the conversation.
      if let moderation, row.cells[moderation] == "-1" { continue }
      comments.append((row.cells[idColumn], Self.plain(row.cells[body])))
    }
    self.comments = comments
  }

  /// Without the apostrophe that exports put before what a spreadsheet would compute.
  private static func plain(_ text: String) -> String {
    guard text.first == "'",
      let sign = text.unicodeScalars.drop(while: { $0 == "'" }).first(where: { !$0.isSpace }),
      "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(sign)
    else { return text }
    return String(text.dropFirst())
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { self == " " || self == "\u{A0}" }
}
