extension DOCX {
  /// The look of the report in word processors: the same ink, accent and sizes as on the web.
  static func styles(_ language: ReportLanguage) -> HTML {
    """
    <w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(font(sans))<w:color w:val="1D1A16"/>\
    <w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="\(language.locale)"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>\
    \(paragraph("Normal", "Normal", isDefault: true, paragraph: .nothing, run: .nothing))\
    \(heading("Title", "Title", size: 60, before: 240, level: nil))\
    \(heading("Subtitle", "Subtitle", size: 30, before: 0, level: nil, isBold: false))\
    \(heading("Heading1", "heading 1", size: 40, before: 0, level: 0))\
    \(heading("Heading2", "heading 2", size: 26, before: 280, level: 1))\
    \(paragraph("CoverEyebrow", "Cover Line", paragraph: "<w:spacing w:before=\"4200\" w:after=\"60\"/>", run: soft(20)))\
    \(paragraph("Eyebrow", "Small Line", paragraph: "<w:keepNext/><w:spacing w:after=\"60\"/>", run: soft(20)))\
    \(paragraph("Lead", "Lead", paragraph: "<w:spacing w:after=\"200\"/>", run: soft(21)))\
    \(paragraph("Field", "Field", paragraph: field, run: .nothing))\
    \(paragraph("List", "List", paragraph: "<w:spacing w:after=\"80\"/>", run: .nothing))\
    \(paragraph("TableCell", "Table Text", paragraph: cell, run: "<w:sz w:val=\"19\"/>"))\
    \(paragraph("TableHead", "Table Head", paragraph: "<w:keepNext/>\(cell)", run: "<w:b/><w:sz w:val=\"19\"/>"))\
    \(paragraph("After", "After Table", paragraph: "<w:spacing w:after=\"0\"/>", run: .nothing))\
    \(paragraph("Footer", "footer", paragraph: footerTabs, run: soft(17)))\
    \(character("Aside", "Aside", "<w:color w:val=\"554D44\"/>"))\
    \(character("Link", "Hyperlink", "<w:color w:val=\"1D6350\"/><w:u w:val=\"single\"/>"))\
    \(table)</w:styles>
    """
  }

  private static let sans = "Liberation Sans"
  private static let serif = "Liberation Serif"

  private static func font(_ name: String) -> HTML {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:cs=\"\(name)\"/>"
  }

  private static func soft(_ halfPoints: Int) -> HTML {
    "<w:color w:val=\"554D44\"/><w:sz w:val=\"\(halfPoints)\"/>"
  }

  private static let field: HTML = """
    <w:tabs><w:tab w:val="left" w:pos="2552"/></w:tabs><w:spacing w:after="80"/>\
    <w:ind w:left="2552" w:hanging="2552"/>
    """
  private static let cell: HTML = """
    <w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/>
    """
  private static let footerTabs: HTML = """
    <w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs><w:spacing w:after="0"/>
    """

  private static func paragraph(
    _ id: String, _ name: String, isDefault: Bool = false, paragraph: HTML, run: HTML
  ) -> HTML {
    let standard: HTML = isDefault ? " w:default=\"1\"" : .nothing
    let base: HTML = isDefault ? .nothing : "<w:basedOn w:val=\"Normal\"/>"
    return """
      <w:style w:type="paragraph"\(standard) w:styleId="\(id)"><w:name w:val="\(name)"/>\(base)\
      <w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
      """
  }

  private static func heading(
    _ id: String, _ name: String, size: Int, before: Int, level: Int?, isBold: Bool = true
  ) -> HTML {
    let outline: HTML = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? .nothing
    let weight: HTML = isBold ? "<w:b/>" : .nothing
    return paragraph(
      id, name,
      paragraph: """
        <w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>\
        <w:spacing w:before="\(before)" w:after="120" w:line="252" w:lineRule="auto"/>\(outline)
        """,
      run: "\(font(serif))\(weight)<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
  }

  private static func character(_ id: String, _ name: String, _ run: HTML) -> HTML {
    """
    <w:style w:type="character" w:styleId="\(id)"><w:name w:val="\(name)"/><w:rPr>\(run)</w:rPr></w:style>
    """
  }

  private static let table: HTML = """
    <w:style w:type="table" w:styleId="Grid"><w:name w:val="Report Table"/><w:tblPr><w:tblBorders>\
    <w:top w:val="single" w:sz="8" w:space="0" w:color="1D1A16"/>\
    <w:bottom w:val="single" w:sz="4" w:space="0" w:color="7C7164"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9D0C2"/></w:tblBorders>\
    <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E0ECE5"/></w:tcPr></w:tblStylePr>\
    </w:style>
    """
}
