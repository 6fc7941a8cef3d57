import Foundation
import Testing
import WorldCafe

@Suite struct RefusalTests {
  @Test("every code has a sentence that is complete when its parameters are given")
  func sentences() {
    let keys = [
      "problem", "key", "bytesMax", "depthMax", "version", "needed", "seconds", "role", "command",
      "stage", "field", "max", "table", "participant", "proposal", "cluster", "recommendation",
      "question", "moderator", "round", "count", "reason", "format", "deed", "latest",
      "title", "first", "second",
    ]
    let parameters = Dictionary(uniqueKeysWithValues: keys.map { ($0, "X") })
    for code in Refusal.Code.allCases {
      let sentence = Refusal(code, parameters).sentence
      #expect(!sentence.contains("?") && sentence.count > 10, "\(code): \(sentence)")
      #expect(sentence.hasSuffix(".") || code == .planImpossible, "\(code): \(sentence)")
    }
  }

  @Test("whatever a decision refuses, its own parameters complete the sentence")
  func decided() throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      var play = RandomPlay(seed: seed)
      for _ in 0..<400 {
        guard let refusal = try play.step() else { continue }
        #expect(!refusal.sentence.contains("?"), "seed \(seed): \(refusal)")
      }
    }
  }

  @Test("a refusal travels as its code in words with hyphens")
  func codes() throws {
    for code in Refusal.Code.allCases {
      #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" }, "\(code)")
    }
    let refusal = Refusal(.roundLocked, ["round": "1"])
    let json = try JSONEncoder().encode(refusal)
    #expect(try JSONDecoder().decode(Refusal.self, from: json) == refusal)
  }
}
