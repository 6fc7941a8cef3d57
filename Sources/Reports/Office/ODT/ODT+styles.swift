extension ODT {
  /// The look of the report in word processors: the same ink, accent and sizes as on the web.
  static func styles(_ language: ReportLanguage, title: String) -> HTML {
    """
    <office:document-styles \(namespaces)><office:font-face-decls>\(face("Liberation Sans"))\
    \(face("Liberation Serif"))</office:font-face-decls><office:styles>\
    <style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit"/>\
    <style:text-properties style:font-name="Liberation Sans" fo:font-size="10.5pt" fo:color="#1d1a16" \
    fo:language="\(language.rawValue)" fo:country="\(String(language.locale.suffix(2)))" \
    fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>\
    \(paragraph("Standard", "fo:margin-bottom=\"2mm\" fo:line-height=\"130%\" fo:orphans=\"2\" fo:widows=\"2\"", ""))\
    \(heading("Title", 30, above: 4)) \(heading("Subtitle", 15, above: 0, isBold: false))\
    \(heading("Heading1", 20, above: 0, level: 1))\(heading("HeadingPage", 20, above: 0, level: 1, startsPage: true))\
    \(heading("Heading2", 13, above: 5, level: 2))\
    \(paragraph("CoverEyebrow", "fo:margin-top=\"75mm\" fo:margin-bottom=\"1mm\"", soft))\
    \(paragraph("EyebrowPage", "fo:break-before=\"page\" fo:keep-with-next=\"always\" fo:margin-bottom=\"1mm\"", soft))\
    \(paragraph("Lead", "fo:margin-bottom=\"3.5mm\"", "fo:color=\"#554d44\""))\
    \(field)\(paragraph("ListText", "fo:margin-bottom=\"1.5mm\"", ""))\
    \(tableText("TableText", isHead: false, ""))\(tableText("TableTextEnd", isHead: false, end))\
    \(tableText("TableHead", isHead: true, ""))\(tableText("TableHeadEnd", isHead: true, end))\(footerStyle)\
    \(character("Strong", "fo:font-weight=\"bold\""))\(character("Aside", "fo:color=\"#554d44\""))\
    \(character("Internet_20_link", "fo:color=\"#1d6350\" style:text-underline-style=\"solid\""))\
    \(tables)</office:styles><office:automatic-styles>\(pageLayout)</office:automatic-styles>\
    <office:master-styles>\(masterPages(title: title))</office:master-styles></office:document-styles>
    """
  }

  private static let soft = "fo:color=\"#554d44\" fo:font-size=\"10pt\""
  private static let end = " fo:text-align=\"end\""

  private static func face(_ name: String) -> HTML {
    "<style:font-face style:name=\"\(name)\" svg:font-family=\"'\(name)'\"/>"
  }

  /// - Parameters:
  ///   - paragraph: attributes as they stand in the file; never a text of the café.
  ///   - text: the same for the letters.
  private static func paragraph(
    _ name: String, _ paragraph: String, _ text: String, level: Int? = nil, parent: Bool = true
  ) -> HTML {
    let outline: HTML = level.map { " style:default-outline-level=\"\($0)\"" } ?? .nothing
    let base: HTML =
      name == "Standard" || !parent ? .nothing : " style:parent-style-name=\"Standard\""
    return """
      <style:style style:name="\(name)" style:family="paragraph"\(base)\(outline)>\
      <style:paragraph-properties \(HTML(source: paragraph))/><style:text-properties \(HTML(source: text))/></style:style>
      """
  }

  private static func heading(
    _ name: String, _ points: Int, above: Int, level: Int? = nil, isBold: Bool = true,
    startsPage: Bool = false
  ) -> HTML {
    let page = startsPage ? " fo:break-before=\"page\"" : ""
    let weight = isBold ? " fo:font-weight=\"bold\"" : ""
    return paragraph(
      name,
      "fo:keep-with-next=\"always\" fo:margin-top=\"\(above)mm\" fo:margin-bottom=\"2mm\" fo:line-height=\"115%\"\(page)",
      "style:font-name=\"Liberation Serif\" fo:font-size=\"\(points)pt\" fo:hyphenate=\"false\"\(weight)",
      level: level)
  }

  private static let field: HTML = """
    <style:style style:name="Field" style:family="paragraph" style:parent-style-name="Standard">\
    <style:paragraph-properties fo:margin-left="45mm" fo:text-indent="-45mm" fo:margin-bottom="1.5mm">\
    <style:tab-stops><style:tab-stop style:position="0mm"/></style:tab-stops></style:paragraph-properties></style:style>
    """

  private static func tableText(_ name: String, isHead: Bool, _ place: String) -> HTML {
    paragraph(
      name, "fo:margin-bottom=\"0mm\" fo:line-height=\"120%\"\(place)",
      "fo:font-size=\"9.5pt\"\(isHead ? " fo:font-weight=\"bold\"" : "")")
  }

  private static func character(_ name: String, _ text: String) -> HTML {
    """
    <style:style style:name="\(name)" style:family="text"><style:text-properties \(HTML(source: text))/></style:style>
    """
  }

  private static let tables: HTML = """
    <style:style style:name="Grid" style:family="table"><style:table-properties style:width="164mm" \
    table:align="left" fo:margin-bottom="4mm"/></style:style>\
    <style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>\
    \(cell("Cell", "fo:border-bottom=\"0.5pt solid #d9d0c2\""))\
    \(cell("HeadCell", "fo:border-top=\"1pt solid #1d1a16\" fo:background-color=\"#e0ece5\""))
    """

  private static func cell(_ name: String, _ look: String) -> HTML {
    """
    <style:style style:name="\(name)" style:family="table-cell"><style:table-cell-properties \
    fo:padding="1.2mm" \(HTML(source: look))/></style:style>
    """
  }

  private static let footerStyle: HTML = """
    <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard">\
    <style:paragraph-properties fo:margin-bottom="0mm"><style:tab-stops><style:tab-stop style:position="164mm" \
    style:type="right"/></style:tab-stops></style:paragraph-properties>\
    <style:text-properties fo:font-size="8.5pt" fo:color="#554d44"/></style:style>
    """

  private static let pageLayout: HTML = """
    <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" \
    fo:margin-top="23mm" fo:margin-bottom="14mm" fo:margin-left="24mm" fo:margin-right="22mm"/>\
    <style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style>\
    </style:page-layout>\
    <style:page-layout style:name="A4Cover"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" \
    fo:margin-top="23mm" fo:margin-bottom="23mm" fo:margin-left="24mm" fo:margin-right="22mm"/></style:page-layout>
    """

  /// The document begins on `Standard`, which is the cover; all that follow have the footer.
  private static func masterPages(title: String) -> HTML {
    """
    <style:master-page style:name="Standard" style:page-layout-name="A4Cover" style:next-style-name="Sheet"/>\
    <style:master-page style:name="Sheet" style:page-layout-name="A4"><style:footer>\
    <text:p text:style-name="Footer">\(title)<text:tab/><text:page-number/></text:p></style:footer></style:master-page>
    """
  }
}
