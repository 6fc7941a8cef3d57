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
    }
  }
}
