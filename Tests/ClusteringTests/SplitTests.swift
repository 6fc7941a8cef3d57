import Clustering
import Stemming
import Testing

struct SplitTests {
  private let comparison = Comparison(items(germanTexts, language: .german))

  @Test("a cluster of two subjects falls into the two")
  func subjects() {
    let parts = comparison.split(["b2", "a1", "a3", "b1", "a2", "b3"])
    #expect(parts == [["a1", "a2", "a3"], ["b1", "b2", "b3"]])
  }

  @Test("each member is in exactly one part, whatever the cluster")
  func complete() {
    let ids = germanTexts.map(\.0)
    for count in 0...ids.count {
      let parts = comparison.split(Array(ids.suffix(count)) + ["nobody"])
      #expect(parts.flatMap(\.self).sorted() == ids.suffix(count).sorted())
    }
  }

  @Test("two proposals, or equal ones, are no two parts")
  func whole() {
    #expect(comparison.split(["a1", "c1"]) == [["a1", "c1"]])
    let equal = Comparison(items((1...5).map { ("e\($0)", "Lernzeit") }, language: .german))
    #expect(equal.split(["e5", "e3", "e1"]) == [["e1", "e3", "e5"]])
  }

  @Test("clusters that people made are explained as they are")
  func explained() {
    let partition = comparison.explain([["a1", "b1"], ["a2", "a3", "nobody"]])
    #expect(identifiers(of: partition) == [["a1", "b1"], ["a2", "a3"]])
    #expect(partition.clusters[0].members[0].nextBest?.cluster == 1)
    #expect(partition.unclustered.count == 5)
  }
}
