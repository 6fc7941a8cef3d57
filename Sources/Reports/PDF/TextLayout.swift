// Text through pango: shaping, both directions, and lines. One of two files that reach cairo.

import CPangoCairo

/// Text set into lines of a width. Holds its layout until it is let go.
@safe final class TextLayout {
  /// From top to bottom.
  let lines: [Line]
  private let layout: OpaquePointer
  private let runs: [TextRun]
  /// The first byte of each run.
  private let starts: [Int]

  struct Line {
    var top: Double
    var height: Double
    var x: Double
    /// Of the letters, below the line's top.
    var baseline: Double
    /// Marks may pile higher than a line is; what is beyond is cut off.
    var isOverfull: Bool
  }

  init(
    _ runs: [TextRun], width: Double, isAtEnd: Bool = false, spacing: Double = 2, on canvas: Canvas
  ) {
    self.runs = runs
    unsafe layout = pango_layout_new(canvas.fonts)
    let text = runs.map(\.text).joined()
    unsafe pango_layout_set_text(layout, text, Int32(text.utf8.count))
    unsafe pango_layout_set_width(layout, Int32(width * scale))
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    unsafe pango_layout_set_spacing(layout, Int32(spacing * scale))
    if isAtEnd { unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
    let attributes = unsafe pango_attr_list_new()
    var starts: [Int] = []
    var start = 0
    for run in runs {
      starts.append(start)
      let end = start + run.text.utf8.count
      unsafe add(run.style, from: start, to: end, to: attributes)
      start = end
    }
    self.starts = starts
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_attr_list_unref(attributes)
    // An empty layout has a line too, as high as a font that nobody chose.
    lines = text.isEmpty ? [] : unsafe measuredLines(of: layout)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// The height of some lines, with the space between them.
  func height(_ range: Range<Int>) -> Double {
    guard let first = range.first, let last = range.last else { return 0 }
    return lines[last].top + lines[last].height - lines[first].top
  }

  var height: Double { height(lines.indices) }

  /// Of the longest line.
  var usedWidth: Double {
    var logical = PangoRectangle()
    unsafe pango_layout_get_extents(layout, nil, &logical)
    return Double(logical.width) / scale
  }

  /// Draws lines, the first one's top at `y`; links are tagged when they are not for the eye only.
  func draw(_ range: Range<Int>, x: Double, y: Double, isTagged: Bool = true, on canvas: Canvas) {
    guard let first = range.first else { return }
    for index in range {
      let line = lines[index]
      let top = y + line.top - lines[first].top
      if line.isOverfull {
        unsafe cairo_save(canvas.context)
        unsafe cairo_rectangle(canvas.context, 0, top - 3, Canvas.width, line.height + 6)
        unsafe cairo_clip(canvas.context)
      }
      unsafe draw(
        pango_layout_get_line_readonly(layout, Int32(index)), x: x + line.x,
        baseline: top + line.baseline, isTagged: isTagged, on: canvas)
      if line.isOverfull { unsafe cairo_restore(canvas.context) }
    }
  }

  private func draw(
    _ line: UnsafeMutablePointer<PangoLayoutLine>?, x: Double, baseline: Double, isTagged: Bool,
    on canvas: Canvas
  ) {
    let text = unsafe pango_layout_get_text(layout)
    var x = x
    // After a link cairo leaves the paragraph's own content: what stands beside links needs a tag too.
    let isTagged = isTagged && runs.contains { $0.link != nil }
    var open: Piece?
    var next = unsafe line?.pointee.runs
    while let element = unsafe next {
      unsafe next = element.pointee.next
      guard let data = unsafe element.pointee.data else { continue }
      let glyphs = unsafe data.assumingMemoryBound(to: PangoGlyphItem.self)
      let run = unsafe runs[index(ofByte: Int(glyphs.pointee.item.pointee.offset))]
      let piece = Piece(link: run.link)
      if isTagged && piece != open {
        open?.end(on: canvas)
        piece.begin(on: canvas)
        open = piece
      }
      canvas.setColour(run.style.colour)
      unsafe cairo_move_to(canvas.context, x, baseline)
      unsafe pango_cairo_show_glyph_item(canvas.context, text, glyphs)
      x += unsafe Double(pango_glyph_string_get_width(glyphs.pointee.glyphs)) / scale
    }
    open?.end(on: canvas)
  }

  private func index(ofByte byte: Int) -> Int {
    max(0, (starts.firstIndex { $0 > byte } ?? starts.count) - 1)
  }
}

/// A stretch of a line beside others that are links, or a link.
private struct Piece: Equatable {
  var link: Anchor?

  func begin(on canvas: Canvas) {
    if let link { canvas.beginLink(to: link) } else { canvas.begin(.span) }
  }

  func end(on canvas: Canvas) {
    if link != nil { canvas.endLink() } else { canvas.end(.span) }
  }
}

private let scale = Double(PANGO_SCALE)

private func add(_ style: TextStyle, from start: Int, to end: Int, to list: OpaquePointer?) {
  let description = unsafe pango_font_description_new()
  unsafe pango_font_description_set_family(description, style.family)
  unsafe pango_font_description_set_absolute_size(description, style.size * scale)
  if style.isBold { unsafe pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
  // The colour is set when runs are drawn; as an attribute it makes runs end where it does.
  let colour = style.colour
  let foreground = unsafe pango_attr_foreground_new(
    UInt16(colour.red) * 257, UInt16(colour.green) * 257, UInt16(colour.blue) * 257)
  unsafe insert(pango_attr_font_desc_new(description), from: start, to: end, into: list)
  unsafe insert(foreground, from: start, to: end, into: list)
  unsafe pango_font_description_free(description)
}

private func insert(
  _ attribute: UnsafeMutablePointer<PangoAttribute>?, from start: Int, to end: Int,
  into list: OpaquePointer?
) {
  unsafe attribute?.pointee.start_index = UInt32(start)
  unsafe attribute?.pointee.end_index = UInt32(end)
  unsafe pango_attr_list_insert(list, attribute)
}

private func measuredLines(of layout: OpaquePointer) -> [TextLayout.Line] {
  let iterator = unsafe pango_layout_get_iter(layout)
  defer { unsafe pango_layout_iter_free(iterator) }
  var lines: [TextLayout.Line] = []
  repeat {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    unsafe pango_layout_iter_get_line_extents(iterator, &ink, &logical)
    let baseline = unsafe pango_layout_iter_get_baseline(iterator)
    let slack = Int32(4 * scale)
    lines.append(
      TextLayout.Line(
        top: Double(logical.y) / scale, height: Double(logical.height) / scale,
        x: Double(logical.x) / scale, baseline: Double(baseline - logical.y) / scale,
        isOverfull: ink.y < logical.y - slack
          || ink.y + ink.height > logical.y + logical.height + slack))
  } while unsafe pango_layout_iter_next_line(iterator) != 0
  return lines
}
