extension Document {
  /// The report as OpenDocument text (ODF 1.3).
  func odt() -> [ArchiveEntry] {
    var body = ODTBody(language: language)
    for part in parts { body.add(part) }
    let pictures = body.pictures.enumerated().map { index, picture in
      ArchiveEntry(ODT.picturePath(index), picture: picture)
    }
    return [
      ArchiveEntry(storing: "mimetype", ODT.mediaType),
      ArchiveEntry("META-INF/manifest.xml", ODT.manifest(pictures: pictures.count)),
      ArchiveEntry("content.xml", body.content),
      ArchiveEntry("styles.xml", ODT.styles(language, title: title)),
      ArchiveEntry("meta.xml", ODT.meta(title: title, language: language)),
    ] + pictures
  }
}

/// The parts of the package that are the same for all reports, or nearly.
enum ODT {
  static let mediaType = "application/vnd.oasis.opendocument.text"

  static let namespaces: HTML = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" \
    office:version="1.3"
    """

  static func manifest(pictures: Int) -> HTML {
    let images = (0..<pictures).map { entry(picturePath($0), type: "image/png") }
    return """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(mediaType)"/>\
      \(entry("content.xml"))\(entry("styles.xml"))\(entry("meta.xml"))\(HTML.run(images))</manifest:manifest>
      """
  }

  private static func entry(_ path: String, type: String = "text/xml") -> HTML {
    "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(type)\"/>"
  }

  static func picturePath(_ index: Int) -> String { "Pictures/picture\(index + 1).png" }

  /// A paragraph that holds a picture and what it shows in words (ODF 1.3, part 3, 10.4).
  ///
  /// - Parameter index: from 0, among the pictures of the document.
  static func paragraph(_ picture: Picture, index: Int) -> HTML {
    """
    <text:p text:style-name="Standard"><draw:frame draw:name="picture\(index + 1)" text:anchor-type="as-char" \
    svg:width="\(Int(picture.width))pt" svg:height="\(Int(picture.height))pt">\
    <draw:image xlink:href="\(picturePath(index))" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>\
    <svg:desc>\(picture.text)</svg:desc></draw:frame></text:p>
    """
  }

  /// Title and language; no time: equal reports are equal files.
  static func meta(title: String, language: ReportLanguage) -> HTML {
    """
    <office:document-meta \(namespaces)><office:meta><dc:title>\(title)</dc:title>\
    <dc:language>\(language.locale)</dc:language></office:meta></office:document-meta>
    """
  }
}
