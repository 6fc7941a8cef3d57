extension Report {
  /// Writes the report in one format, in UTF-8. Equal models give equal bytes.
  ///
  /// - Parameters:
  ///   - format: what to write.
  ///   - dialect: the kind of CSV; by default the one that suits the café's language. Other formats
  ///     pass it over.
  package func bytes(as format: ExportFormat, dialect: CSVDialect? = nil) -> [UInt8] {
    switch format {
    case .json: Array(json().utf8)
    case .csv: Array(csv(dialect ?? CSVDialect(model.cafe.language)).utf8)
    case .markdown: Array(document().markdown().utf8)
    case .html: Array(document().html().utf8)
    case .pdf: paged()
    case .docx, .odt, .xlsx: packed(entries(of: format))
    }
  }

  /// What an office format holds, before it is packed; nothing for the other formats.
  func entries(of format: ExportFormat) -> [ArchiveEntry] {
    switch format {
    case .docx: document().docx()
    case .odt: document().odt()
    case .xlsx: xlsx()
    case .json, .csv, .markdown, .html, .pdf: []
    }
  }

  private func paged() -> [UInt8] {
    let moment = model.cafe.endedAt ?? model.cafe.startedAt
    guard let bytes = document().pdf(created: moment?.rfc3339) else {
      fatalError("no memory for a PDF, or a cairo that writes it otherwise than 1.16")
    }
    return bytes
  }

  private func packed(_ entries: [ArchiveEntry]) -> [UInt8] {
    guard let bytes = archive(of: entries) else {
      fatalError("no memory for an office document")
    }
    return bytes
  }
}
