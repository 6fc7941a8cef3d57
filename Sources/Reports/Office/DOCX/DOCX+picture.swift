extension DOCX {
  /// A paragraph that holds a picture and what it shows in words (ISO/IEC 29500-1, 20.4).
  ///
  /// - Parameter index: from 0, among the pictures of the document.
  static func paragraph(_ picture: Picture, index: Int) -> HTML {
    let drawing: HTML = "http://schemas.openxmlformats.org/drawingml/2006"
    let extent: HTML = "cx=\"\(emu(picture.width))\" cy=\"\(emu(picture.height))\""
    let name: HTML = "id=\"\(index + 1)\" name=\"picture\(index + 1)\""
    return """
      <w:p><w:r><w:drawing><wp:inline xmlns:wp="\(drawing)/wordprocessingDrawing">\
      <wp:extent \(extent)/><wp:docPr \(name) descr="\(picture.text)"/>\
      <a:graphic xmlns:a="\(drawing)/main"><a:graphicData uri="\(drawing)/picture">\
      <pic:pic xmlns:pic="\(drawing)/picture"><pic:nvPicPr><pic:cNvPr \(name) descr="\(picture.text)"/>\
      <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="\(pictureRelation(index))"/>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext \(extent)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }

  /// The format's unit: 12,700 to a point.
  private static func emu(_ points: Double) -> Int { Int(points * 12_700) }
}
