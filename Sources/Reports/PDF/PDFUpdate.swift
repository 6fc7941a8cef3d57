/// What cairo 1.16 cannot write and PDF/UA-1 asks for, as an incremental update (ISO 32000-1, 7.5.6):
/// changed objects and a further table of cross-references behind the file, which stays as it is.
struct PDFUpdate {
  let title: String
  let language: String
  /// Pages of text; as many with their artifacts follow.
  let pageCount: Int
  /// In the order of the structure tree.
  let headerScopes: [HeaderScope]
  /// In the same order.
  let figures: [FigureNote]

  /// Nil when the file is not as cairo writes it.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    guard let file = PDFFile(bytes), let root = file.dictionary(file.root),
      let pages = PDFFile.reference("Pages", in: root), let tree = file.dictionary(pages)
    else { return nil }
    var objects = NewObjects(firstNumber: file.offsets.count)
    let metadata = objects.add(
      stream: PDFMetadata.packet(title: title), entries: "/Type /Metadata /Subtype /XML ")
    let catalog = root.inserting(
      "/Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >> /Metadata \(metadata) 0 R"
    )
    objects.replace(file.root, by: catalog)
    let kids = references(in: tree, after: "/Kids")
    guard kids.count == 2 * pageCount, layArtifacts(under: kids, in: file, &objects) else {
      return nil
    }
    let shown = kids.prefix(pageCount).map { "\($0) 0 R" }.joined(separator: " ")
    objects.replace(pages, by: "<< /Type /Pages /Kids [ \(shown) ] /Count \(pageCount) >>\n")
    guard scopeHeaders(in: file, &objects), describeFigures(in: file, &objects),
      mapGlyphs(in: file, &objects)
    else { return nil }
    return objects.appended(to: file)
  }

  /// Puts the second half of the pages under the first, as artifacts.
  private func layArtifacts(
    under kids: [Int], in file: PDFFile, _ objects: inout NewObjects
  ) -> Bool {
    let begin = objects.add(stream: "q /Artifact << /Type /Layout >> BDC")
    let end = objects.add(stream: "\nEMC Q q")
    let restore = objects.add(stream: "\nQ")
    for (number, artifact) in zip(kids, kids.dropFirst(pageCount)) {
      guard let page = file.dictionary(number), let under = file.dictionary(artifact),
        let text = PDFFile.reference("Contents", in: page),
        let drawn = PDFFile.reference("Contents", in: under),
        let resources = PDFFile.reference("Resources", in: page).flatMap(file.dictionary),
        let others = PDFFile.reference("Resources", in: under).flatMap(file.dictionary)
      else { return false }
      let contents = [begin, drawn, end, text, restore].map { "\($0) 0 R" }.joined(separator: " ")
      let all = objects.add(merged(resources, others))
      let changed =
        page
        .replacing(/\/Contents \d+ 0 R/, with: "/Contents [ \(contents) ]")
        .replacing(/\/Resources \d+ 0 R/, with: "/Resources \(all) 0 R")
      objects.replace(number, by: changed.inserting("/Tabs /S"))
      for annotation in references(in: page, after: "/Annots") {
        guard let link = file.dictionary(annotation) else { return false }
        objects.replace(annotation, by: link.inserting("/F 4 /Contents (Link)"))
      }
    }
    return true
  }

  /// The fonts and opacities of both; cairo numbers them once for the whole file.
  private func merged(_ one: String, _ other: String) -> String {
    let both = one + other
    let fonts = Set(both.matches(of: /\/f-\d+-\d+ \d+ 0 R/).map { String($0.output) }).sorted()
    let opacities = Set(
      both.matches(of: /\/a\d+ << \/CA [0-9.]+ \/ca [0-9.]+ >>/).map { String($0.output) }
    ).sorted()
    let images = Set(both.matches(of: /\/x\d+ \d+ 0 R/).map { String($0.output) }).sorted()
    return "<< /Font << \(fonts.joined(separator: " ")) >> "
      + "/ExtGState << \(opacities.joined(separator: " ")) >> "
      + "/XObject << \(images.joined(separator: " ")) >> >>\n"
  }

  private func scopeHeaders(in file: PDFFile, _ objects: inout NewObjects) -> Bool {
    let headers = file.numbers(beginning: "<< /Type /StructElem\n   /S /TH\n")
    guard headers.count == headerScopes.count else { return false }
    for (number, scope) in zip(headers, headerScopes) {
      guard let header = file.dictionary(number) else { return false }
      objects.replace(
        number, by: header.inserting("/A << /O /Table /Scope /\(scope.rawValue) >>"))
    }
    return true
  }

  /// Says in words what figures show, and where on the page they are.
  private func describeFigures(in file: PDFFile, _ objects: inout NewObjects) -> Bool {
    let numbers = file.numbers(beginning: "<< /Type /StructElem\n   /S /Figure\n")
    guard numbers.count == figures.count else { return false }
    for (number, figure) in zip(numbers, figures) {
      guard let element = file.dictionary(number) else { return false }
      let box = figure.box
      let bottom = Canvas.height - box.y - box.height
      let corners = [box.x, bottom, box.x + box.width, bottom + box.height]
        .map { String(Int($0.rounded())) }.joined(separator: " ")
      objects.replace(
        number,
        by: element.inserting(
          "/Alt \(figure.text.pdfText) /A << /O /Layout /Placement /Block /BBox [\(corners)] >>"))
    }
    return true
  }

  /// Says of fonts beyond Latin that their glyphs are numbered as their characters are.
  private func mapGlyphs(in file: PDFFile, _ objects: inout NewObjects) -> Bool {
    for number in file.numbers(
      beginning: "<< /Type /Font\n   /Subtype /CIDFontType2\n")
    {
      guard let font = file.dictionary(number) else { return false }
      if !font.contains("/CIDToGIDMap") {
        objects.replace(number, by: font.inserting("/CIDToGIDMap /Identity"))
      }
    }
    return true
  }

  private func references(in dictionary: String, after key: String) -> [Int] {
    guard let start = dictionary.firstRange(of: key) else { return [] }
    let list = dictionary[start.upperBound...].prefix { $0 != "]" }
    return list.matches(of: /(\d+) 0 R/).compactMap { Int($0.output.1) }
  }
}

/// Objects that are added behind a file.
private struct NewObjects {
  private var bodies: [Int: String] = [:]
  private var next: Int

  init(firstNumber: Int) {
    next = firstNumber
  }

  mutating func add(_ body: String) -> Int {
    bodies[next] = body
    next += 1
    return next - 1
  }

  mutating func add(stream: String, entries: String = "") -> Int {
    add("<< \(entries)/Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream\n")
  }

  mutating func replace(_ number: Int, by body: String) {
    bodies[number] = body
  }

  /// The file, these objects, and their table.
  func appended(to file: PDFFile) -> [UInt8] {
    var bytes = file.bytes
    bytes.append(UInt8(ascii: "\n"))
    var table = "xref\n"
    for number in bodies.keys.sorted() {
      table += "\(number) 1\n\(padded(bytes.count, digits: 10)) 00000 n \n"
      bytes += Array("\(number) 0 obj\n\(bodies[number] ?? "")endobj\n".utf8)
    }
    let start = bytes.count
    table += "trailer\n<< /Size \(next) /Root \(file.root) 0 R /Info \(file.information) 0 R "
    table += "/Prev \(file.tableOffset) >>\nstartxref\n\(start)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }
}

extension String {
  /// The dictionary with further entries at its beginning.
  fileprivate func inserting(_ entries: String) -> String {
    guard let start = firstRange(of: "<<") else { return self }
    return self[..<start.upperBound] + " \(entries) " + self[start.upperBound...]
  }
}
