extension Report {
  /// A page per table to print and to put up: its name, its question, and a code to join the café with, or
  /// to sit down there. Tagged like the report.
  ///
  /// - Returns: nil when there was no memory.
  func tableCards() -> [UInt8]? {
    let code = model.cafe.joinLink.flatMap { LinkCode($0, label: wording.code(to: $0)) }
    let parts = model.tables.enumerated().map { index, table -> Document.Part in
      let question = table.question.flatMap { questions[$0] }
      var blocks: [Block] = []
      if let question {
        blocks += [.lead([.quote(question.title.onOneLine)]), .motto(question.text)]
      }
      let seat = table.joinLink.flatMap { LinkCode($0, label: wording.code(to: $0)) }
      if let code = seat ?? code {
        let words = seat == nil ? wording.joinHere : wording.sitHere
        blocks += [.lead([.words(words)]), .code(code)]
      }
      return Document.Part(
        role: .card, anchor: .question(index + 1), eyebrow: title,
        heading: table.name.onOneLine, blocks: blocks)
    }
    // A file needs a page.
    let none = Document.Part(role: .card, anchor: .cover, heading: title)
    return Document(
      language: model.cafe.language, title: title, parts: parts.isEmpty ? [none] : parts
    ).pdf(created: nil)
  }
}
