extension Document {
  /// The report as OpenDocument text (ODF 1.3).
  func odt() -> [ArchiveEntry] {
    var body = ODTBody(words: language.wording)
    for part in parts { body.add(part) }
    return [
      ArchiveEntry(storing: "mimetype", ODT.mediaType),
      ArchiveEntry("META-INF/manifest.xml", ODT.manifest),
      ArchiveEntry("content.xml", body.content),
      ArchiveEntry("styles.xml", ODT.styles(language, title: title)),
      ArchiveEntry("meta.xml", ODT.meta(title: title, language: language)),
    ]
  }
}

/// The parts of the package that are the same for all reports, or nearly.
enum ODT {
  static let mediaType = "application/vnd.oasis.opendocument.text"

  static let namespaces: HTML = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" \
    office:version="1.3"
    """

  static let manifest: HTML = """
    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
    <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(mediaType)"/>\
    \(entry("content.xml"))\(entry("styles.xml"))\(entry("meta.xml"))</manifest:manifest>
    """

  private static func entry(_ path: String) -> HTML {
    "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"text/xml\"/>"
  }

  /// Title and language; no time: equal reports are equal files.
  static func meta(title: String, language: ReportLanguage) -> HTML {
    """
    <office:document-meta \(namespaces)><office:meta><dc:title>\(title)</dc:title>\
    <dc:language>\(language.locale)</dc:language></office:meta></office:document-meta>
    """
  }
}
