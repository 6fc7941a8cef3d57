import Foundation
import Testing

@testable import Embedding

/// `scripts/setup` puts the model at the top of the checkout.
private let model = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".model").path

struct TextEncoderTests {
  private struct Reference: Decodable {
    let texts: [Entry]

    struct Entry: Decodable {
      let text: String
      let vector: [Float]
    }
  }

  private let encoder: TextEncoder

  init() throws { encoder = try TextEncoder(directory: model) }

  private func cosine(_ one: [Float], _ other: [Float]) -> Float {
    let dot = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    let length = { (vector: [Float]) in vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return dot / (length(one) * length(other))
  }

  @Test("vectors are those of the reference package")
  func reference() throws {
    let file = try #require(
      Bundle.module.url(forResource: "Golden/reference", withExtension: "json"))
    let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    #expect(reference.texts.count == 6)
    for entry in reference.texts {
      #expect(cosine(encoder.meaning(of: entry.text), entry.vector) > 0.9999, "\(entry.text)")
    }
  }

  @Test("the same idea in two languages is nearer than another idea in one")
  func meaning() {
    let german = encoder.meaning(of: "Lernzeit als Arbeitszeit anerkennen")
    let english = encoder.meaning(of: "Recognise learning time as working time")
    let other = encoder.meaning(of: "Die Bibliothek soll am Sonntag öffnen")
    #expect(cosine(german, english) > cosine(german, other))
  }

  @Test("a text's bits do not depend on what else is computed at the same time")
  func bits() async {
    let texts = (1...6).map { String(repeating: "Verwaltung und Lernen ", count: $0) }
    let alone = texts.map { encoder.meaning(of: $0) }
    let shared = encoder
    await withTaskGroup(of: (Int, [Float]).self) { group in
      for (index, text) in (texts + texts + texts).enumerated() {
        group.addTask { (index % texts.count, shared.meaning(of: text)) }
      }
      for await (index, vector) in group {
        #expect(vector.map(\.bitPattern) == alone[index].map(\.bitPattern))
      }
    }
  }

  @Test("odd texts have a vector of length 1")
  func odd() {
    let texts = [
      "", "\u{0}", "🎉", "e\u{0301}\u{0301}", String(repeating: "\u{FDFA}", count: 500),
      String(repeating: "Verwaltung ", count: 455), "שלום עולם", "\u{202E}abc",
    ]
    for text in texts {
      let vector = encoder.meaning(of: text)
      #expect(vector.count == 512)
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5, "\(text.prefix(10))")
    }
  }

  @Test("a model that is missing or another one is refused with the reason")
  func faults() throws {
    #expect(throws: ModelFault.self) { try TextEncoder(directory: "/nowhere") }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in [TextEncoder.weightsName, TextEncoder.piecesName] {
      try Data("no model".utf8).write(to: folder.appendingPathComponent(name))
    }
    #expect(throws: ModelFault.self) { try TextEncoder(directory: folder.path) }
  }

  @Test("tanh is right to the last places, and odd")
  func tangent() {
    for step in -400...400 {
      let x = Float(step) / 20
      #expect(abs(Double(hyperbolicTangent(x)) - tanh(Double(x))) < 1e-7)
      #expect(hyperbolicTangent(-x) == -hyperbolicTangent(x))
    }
  }
}
