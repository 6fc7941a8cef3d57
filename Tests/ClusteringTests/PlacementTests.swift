import Clustering
import Stemming
import Testing

struct PlacementTests {
  private let index = SimilarityIndex(
    items(germanTexts + [("z1", "Xylophon")], language: .german))
  private let clusters = [["a1", "a2"], ["b1", "b2"], ["c1", "c2"]]

  @Test("a new proposal goes to the cluster with its subject")
  func fits() {
    let placement = index.placement(of: "b3", among: clusters)
    #expect(placement?.cluster == 1)
    #expect(placement?.sharedWords.contains("Mentoring") == true)
  }

  @Test("a new proposal that fits nowhere, or an unknown one, stays alone")
  func alone() {
    #expect(index.placement(of: "z1", among: clusters) == nil)
    #expect(index.placement(of: "nobody", among: clusters) == nil)
    #expect(index.placement(of: "b3", among: []) == nil)
  }

  @Test("a rejected neighbour closes its cluster")
  func rejected() {
    let apart = [Rejection("b3", "b2")]
    #expect(index.placement(of: "b3", among: clusters, apart: apart)?.cluster != 1)
  }
}
