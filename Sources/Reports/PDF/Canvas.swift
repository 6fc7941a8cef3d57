// One of two files that reach cairo; `TextLayout.swift` is the other. A canvas owns its surface and
// its context until `finish`, and hands no pointer out of this folder.

import CPangoCairo

/// A PDF that is being written, page after page; lengths are in points from the top left corner.
@safe final class Canvas {
  /// ISO 216 A4.
  static let width = 595.28
  static let height = 841.89

  let context: OpaquePointer
  let fonts: OpaquePointer
  private let surface: OpaquePointer
  private let output: Output
  /// The scope of each table header so far, in the order of the structure tree.
  private(set) var headerScopes: [HeaderScope] = []
  /// Each figure so far, in the same order.
  private(set) var figures: [FigureNote] = []

  /// A canvas of pages.
  convenience init(title: String, language: String, created: String) {
    let output = Output()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      write, Unmanaged.passUnretained(output).toOpaque(), Self.width, Self.height)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "World Café")
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    unsafe self.init(surface: surface!, output: output, language: language)
  }

  /// A canvas of one picture on white.
  ///
  /// - Parameter scale: pixels for each point.
  convenience init(pictureWidth width: Double, height: Double, scale: Double, language: String) {
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(width * scale), Int32(height * scale))
    unsafe self.init(surface: surface!, output: Output(), language: language)
    unsafe cairo_scale(context, scale, scale)
    fill(Box(x: 0, y: 0, width: width, height: height), .white)
  }

  private init(surface: OpaquePointer, output: Output, language: String) {
    unsafe self.surface = surface
    self.output = output
    unsafe context = cairo_create(surface)
    let map = unsafe pango_cairo_font_map_new()
    unsafe pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    unsafe fonts = pango_font_map_create_context(map)
    unsafe g_object_unref(map)
    // Else pango asks the environment, and another machine chooses other fonts and breaks.
    unsafe pango_context_set_language(fonts, pango_language_from_string(language))
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(fonts, options)
    unsafe cairo_font_options_destroy(options)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(fonts))
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  func begin(_ tag: Tag) {
    if let scope = tag.scope { headerScopes.append(scope) }
    unsafe cairo_tag_begin(context, tag.name, "")
  }

  /// Begins a figure; everything drawn until `end(.figure)` belongs to it.
  func beginFigure(_ text: String, in box: Box) {
    figures.append(FigureNote(text: text, box: box))
    begin(.figure)
  }

  func end(_ tag: Tag) {
    unsafe cairo_tag_end(context, tag.name)
  }

  func beginLink(to anchor: Anchor) {
    unsafe cairo_tag_begin(context, CAIRO_TAG_LINK, "dest='\(anchor.id)'")
  }

  func endLink() {
    unsafe cairo_tag_end(context, CAIRO_TAG_LINK)
  }

  /// Makes a place on the page that links and bookmarks lead to.
  func mark(_ anchor: Anchor, x: Double, y: Double) {
    unsafe cairo_tag_begin(
      context, CAIRO_TAG_DEST, "name='\(anchor.id)' x=\(Int(x)) y=\(Int(max(0, y - 4))) internal")
    unsafe cairo_tag_end(context, CAIRO_TAG_DEST)
  }

  func addBookmark(_ text: String, to anchor: Anchor, below parent: Int32 = 0) -> Int32 {
    unsafe cairo_pdf_surface_add_outline(
      surface, parent, text, "dest='\(anchor.id)'", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  func setColour(_ colour: Colour) {
    unsafe cairo_set_source_rgb(context, colour.red / 255, colour.green / 255, colour.blue / 255)
  }

  func fill(_ box: Box, _ colour: Colour) {
    setColour(colour)
    unsafe cairo_rectangle(context, box.x, box.y, box.width, box.height)
    unsafe cairo_fill(context)
  }

  /// Fills all of them as one shape.
  func fill(_ boxes: [Box], _ colour: Colour) {
    setColour(colour)
    for box in boxes { unsafe cairo_rectangle(context, box.x, box.y, box.width, box.height) }
    unsafe cairo_fill(context)
  }

  func outline(_ box: Box, _ colour: Colour, width: Double) {
    setColour(colour)
    unsafe cairo_set_line_width(context, width)
    unsafe cairo_rectangle(context, box.x, box.y, box.width, box.height)
    unsafe cairo_stroke(context)
  }

  func endPage() {
    unsafe cairo_show_page(context)
  }

  /// Ends the file.
  ///
  /// - Returns: nil when cairo had no memory, or was given tags that do not nest.
  func finish() -> [UInt8]? {
    let drawn = unsafe cairo_status(context)
    unsafe cairo_surface_finish(surface)
    let written = unsafe cairo_surface_status(surface)
    return drawn == CAIRO_STATUS_SUCCESS && written == CAIRO_STATUS_SUCCESS ? output.bytes : nil
  }
}

extension Canvas {
  /// The picture in PNG.
  ///
  /// - Returns: nil when cairo had no memory.
  func png() -> [UInt8]? {
    let written = unsafe cairo_surface_write_to_png_stream(
      surface, write, Unmanaged.passUnretained(output).toOpaque())
    return written == CAIRO_STATUS_SUCCESS ? output.bytes : nil
  }
}

/// What a figure shows, in words, and where it stands on its page.
struct FigureNote: Equatable {
  var text: String
  var box: Box
}

/// Where a header cell's cells are (PDF 1.7, table 349).
enum HeaderScope: String {
  case row = "Row"
  case column = "Column"
}

/// An upright rectangle.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

/// What cairo has written so far.
private final class Output {
  var bytes: [UInt8] = []
}

private func write(
  to output: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let output = unsafe output else { return CAIRO_STATUS_WRITE_ERROR }
  unsafe Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes
    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
