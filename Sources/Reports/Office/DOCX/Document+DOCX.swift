extension Document {
  /// The report as WordprocessingML (ISO/IEC 29500-1, transitional), for those who edit it on.
  func docx() -> [ArchiveEntry] {
    var body = DOCXBody(language: language)
    for part in parts { body.add(part) }
    let pictures = body.pictures.enumerated().map { index, picture in
      ArchiveEntry("word/media/picture\(index + 1).png", picture: picture)
    }
    return [
      ArchiveEntry("[Content_Types].xml", DOCX.contentTypes),
      ArchiveEntry("_rels/.rels", DOCX.packageRelations),
      ArchiveEntry("docProps/core.xml", DOCX.properties(title: title, language: language)),
      ArchiveEntry("word/document.xml", body.document),
      ArchiveEntry("word/styles.xml", DOCX.styles(language)),
      ArchiveEntry("word/numbering.xml", body.numbering),
      ArchiveEntry("word/settings.xml", DOCX.settings(language)),
      ArchiveEntry("word/footer1.xml", DOCX.footer(title: title)),
      ArchiveEntry(
        "word/_rels/document.xml.rels", DOCX.documentRelations(pictures: pictures.count)),
    ] + pictures
  }
}

/// The parts of the package that are the same for all reports, or nearly.
enum DOCX {
  static let namespaces: HTML = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

  static let contentTypes: HTML = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Default Extension="png" ContentType="image/png"/>\
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
    \(type("document", "document.main"))\(type("styles", "styles"))\(type("numbering", "numbering"))\
    \(type("settings", "settings"))\(type("footer1", "footer"))</Types>
    """

  private static func type(_ part: String, _ kind: String) -> HTML {
    """
    <Override PartName="/word/\(part).xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"/>
    """
  }

  static let packageRelations: HTML = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>
    """

  static func documentRelations(pictures: Int) -> HTML {
    let images = (0..<pictures).map { index in
      """
      <Relationship Id="\(pictureRelation(index))" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" \
      Target="media/picture\(index + 1).png"/>
      """ as HTML
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(relation(1, "styles"))\(relation(2, "numbering"))\(relation(3, "settings"))\
      <Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
      \(HTML.run(images))</Relationships>
      """
  }

  /// The name under which the body refers to a picture.
  static func pictureRelation(_ index: Int) -> String { "rId\(index + 5)" }

  private static func relation(_ number: Int, _ kind: String) -> HTML {
    """
    <Relationship Id="rId\(number)" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" Target="\(kind).xml"/>
    """
  }

  /// Title and language for screen readers and catalogues. No time: equal reports are equal files.
  static func properties(title: String, language: ReportLanguage) -> HTML {
    """
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title)</dc:title>\
    <dc:language>\(language.rawValue)</dc:language></cp:coreProperties>
    """
  }

  static func settings(_ language: ReportLanguage) -> HTML {
    """
    <w:settings \(namespaces)><w:autoHyphenation/><w:defaultTabStop w:val="709"/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="\(language.locale)"/></w:settings>
    """
  }

  /// Title and page number, on every page but the cover.
  static func footer(title: String) -> HTML {
    """
    <w:ftr \(namespaces)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
    <w:r><w:t xml:space="preserve">\(title)</w:t></w:r><w:r><w:tab/></w:r>\
    <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
    """
  }
}

extension ReportLanguage {
  /// Language and country, as office formats want them.
  var locale: String {
    switch self {
    case .german: "de-DE"
    case .english: "en-GB"
    }
  }
}
