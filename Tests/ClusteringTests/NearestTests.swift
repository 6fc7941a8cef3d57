import Clustering
import Stemming
import Testing

struct NearestTests {
  private let index = SimilarityIndex(items(germanTexts, language: .german))

  @Test("the nearest proposals share the subject, the most similar first")
  func known() {
    let nearest = index.nearest(to: "a1", count: 9)
    #expect(nearest.first?.id == "a2")
    #expect(Set(nearest[0].sharedWords) == ["Lernzeit", "Arbeitszeit"])
    let similarities = nearest.map(\.similarityPermille)
    #expect(similarities == similarities.sorted(by: >))
  }

  @Test("a text that is still being written finds its neighbours")
  func unknown() {
    let draft = items([("draft", "Mentoring durch erfahrene Leute")], language: .german)[0]
    let nearest = index.nearest(to: draft, count: 3)
    #expect(nearest.map(\.id).sorted() == ["b1", "b2", "b3"])
    #expect(Set(nearest[0].sharedWords) == ["Mentoring", "erfahrenen"])
  }

  @Test("the same item, in the index or outside, has the same neighbours")
  func same() {
    let inside = items(germanTexts, language: .german)[4]
    #expect(index.nearest(to: inside, count: 9) == index.nearest(to: inside.id, count: 9))
  }

  @Test("nothing in common means no neighbour")
  func none() {
    let draft = items([("draft", "Xylophon")], language: .german)[0]
    #expect(index.nearest(to: draft, count: 3).isEmpty)
    #expect(index.nearest(to: "nobody", count: 3).isEmpty)
    #expect(index.nearest(to: "a1", count: 0).isEmpty)
  }
}
