extension Report {
  /// Writes the report in one format, in UTF-8. Equal models give equal bytes.
  ///
  /// - Parameters:
  ///   - format: what to write.
  ///   - dialect: the kind of CSV; by default the one that suits the café's language. Other formats
  ///     pass it over.
  /// - Throws: ``UnwrittenReport`` when a library cannot write the format; no text leads to it.
  package func bytes(
    as format: ExportFormat, dialect: CSVDialect? = nil
  ) throws(UnwrittenReport) -> [UInt8] {
    switch format {
    case .json: Array(json().utf8)
    case .csv: Array(csv(dialect ?? CSVDialect(model.cafe.language)).utf8)
    case .markdown: Array(document().markdown().utf8)
    case .html: Array(document().html().utf8)
    case .pdf: try written(paged(), as: format)
    case .docx, .odt, .xlsx: try written(archive(of: entries(of: format)), as: format)
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

  private func paged() -> [UInt8]? {
    let moment = model.cafe.endedAt ?? model.cafe.startedAt
    return document().pdf(created: moment?.rfc3339)
  }

  private func written(
    _ bytes: [UInt8]?, as format: ExportFormat
  ) throws(UnwrittenReport) -> [UInt8] {
    guard let bytes else { throw UnwrittenReport(format: format) }
    return bytes
  }
}

/// A library had no memory for a file, or is another than the writer was made for.
package struct UnwrittenReport: Error, Equatable, CustomStringConvertible {
  package let format: ExportFormat

  package var description: String {
    "\(format.rawValue) cannot be written on this machine; another format can"
  }
}
