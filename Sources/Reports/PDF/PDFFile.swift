/// A finished PDF, read by its table of cross-references (ISO 32000-1, 7.5.4) as cairo 1.16 writes it.
struct PDFFile {
  let bytes: [UInt8]
  /// Of each object by number.
  let offsets: [Int]
  /// Where the table begins.
  let tableOffset: Int
  /// The numbers of the catalog and of the information dictionary.
  let root: Int
  let information: Int

  /// Nil when the file is not of the expected shape.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let tail = String(decoding: bytes.suffix(400), as: UTF8.self)
    guard let start = tail.firstMatch(of: /startxref\s+(\d+)/), let table = Int(start.output.1),
      let root = tail.firstMatch(of: /\/Root (\d+) 0 R/).flatMap({ Int($0.output.1) }),
      let information = tail.firstMatch(of: /\/Info (\d+) 0 R/).flatMap({ Int($0.output.1) }),
      table < bytes.count
    else { return nil }
    self.root = root
    self.information = information
    tableOffset = table
    let lines = bytes[table...].split(separator: UInt8(ascii: "\n"))
    guard lines.count > 1, let count = Int(Self.text(lines[1]).split(separator: " ").last ?? ""),
      lines.count >= count + 2
    else { return nil }
    offsets = lines[2..<2 + count].map { Int(Self.text($0).prefix(10)) ?? 0 }
  }

  /// The dictionary of an object without a stream, and everything up to `endobj`.
  func dictionary(_ number: Int) -> String? {
    guard offsets.indices.contains(number), offsets[number] < bytes.count else { return nil }
    let rest = bytes[offsets[number]...]
    guard let start = rest.firstRange(of: Array(" obj".utf8)),
      let end = rest.firstRange(of: Array("endobj".utf8))
    else { return nil }
    return Self.text(bytes[start.upperBound..<end.lowerBound])
  }

  /// The objects whose source begins so, in the order of numbers. Compared from the first character
  /// on, because a bookmark may hold anything that somebody wrote.
  func numbers(beginning source: String) -> [Int] {
    let source = Array(source.utf8)
    return offsets.indices.filter { number in
      guard offsets[number] > 0 else { return false }
      let start = offsets[number] + "\(number) 0 obj\n".utf8.count
      return start + source.count < bytes.count
        && bytes[start..<start + source.count].elementsEqual(source)
    }
  }

  /// The object that a dictionary's key refers to.
  static func reference(_ key: String, in dictionary: String) -> Int? {
    guard let start = dictionary.firstRange(of: "/\(key) ") else { return nil }
    return Int(dictionary[start.upperBound...].prefix { $0.isNumber })
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
