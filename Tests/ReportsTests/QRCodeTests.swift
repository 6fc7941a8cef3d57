import Testing

@testable import Reports

@Suite("A QR code leads to the text it was made from")
struct QRCodeTests {
  static let link = "https://cafe.example/c/ABCD-EFGH#t=0123456789abcdefghijkl"

  @Test("its corners hold the three finder patterns, and its timing pattern alternates")
  func structure() throws {
    let code = try QRCode(Self.link)
    #expect(code.width == 33)  // version 4: 17 + 4 · 4
    #expect(code.isDark.count == code.width * code.width)
    let finder = [
      "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
    ]
    for (row, column) in [(0, 0), (0, code.width - 7), (code.width - 7, 0)] {
      let corner = (0..<7).map { y in
        String((0..<7).map { code.isDark[(row + y) * code.width + column + $0] ? "#" : "." })
      }
      #expect(corner == finder)
    }
    for index in 8..<(code.width - 8) {
      #expect(code.isDark[6 * code.width + index] == index.isMultiple(of: 2))
    }
  }

  @Test("the path draws exactly the dark modules, inside the quiet zone")
  func path() throws {
    let code = try QRCode(Self.link)
    var drawn = 0
    for rectangle in code.svgPath().split(separator: "M") {
      let numbers = rectangle.split { !$0.isNumber }.compactMap { Int($0) }
      let (column, row, run) = (numbers[0] - 4, numbers[1] - 4, numbers[2])
      #expect((0..<code.width).contains(row) && column >= 0 && column + run <= code.width)
      for offset in 0..<run { #expect(code.isDark[row * code.width + column + offset]) }
      drawn += run
    }
    #expect(drawn == code.isDark.count { $0 })
  }

  @Test("the picture has a white ground and an escaped label")
  func picture() throws {
    let svg = try QRCode(Self.link).svg(label: "\"><script>")
    #expect(svg.contains("<path fill=\"#fff\" d=\"M0 0h41v41h-41z\"/>"))
    #expect(svg.contains("aria-label=\"&quot;&gt;&lt;script&gt;\""))
  }

  @Test("an empty text and one beyond the largest code are refused, the longest is not")
  func limits() throws {
    #expect(throws: QRCodeFault.empty) { try QRCode("") }
    #expect(throws: QRCodeFault.tooLong(byteCount: 2_332)) {
      try QRCode(String(repeating: "a", count: 2_332))
    }
    #expect(try QRCode(String(repeating: "a", count: 2_331)).width == 177)
  }
}
