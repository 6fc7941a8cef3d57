import Testing

@testable import Clustering

@Suite("Parts of compounds")
struct CompoundTests {
  private func features(of stem: String, beside others: String...) -> [String] {
    let known = others.map { Item(id: $0, words: [Word(surface: $0, stem: $0)]) }
    let item = Item(id: "item", words: [Word(surface: stem, stem: stem)])
    return CompoundVocabulary(known + [item]).features(of: item)
  }

  @Test("what begins or ends a word and is a word itself counts with it")
  func parts() {
    #expect(
      features(of: "lernzeitkonto", beside: "lernzeit", "konto", "zeitk")
        == ["lernzeitkonto", "konto", "lernzeit"])
    #expect(features(of: "lernzeit", beside: "lern", "zeit") == ["lernzeit"], "too short")
  }

  @Test("parts that no language has are not looked for, so that a long word is read at once")
  func long() {
    let part = String(repeating: "ab", count: 21)
    #expect(features(of: part + "konto", beside: part, "konto") == [part + "konto", "konto"])
    #expect(features(of: String(repeating: "a", count: 500_000)).count == 1)
  }
}
