import Stemming
import Testing

struct StemmingTests {
  @Test(
    "forms of a German word have one stem",
    arguments: [("lernzeit", "lernzeiten"), ("führungskräfte", "führungskräften"), ("maß", "mass")])
  func german(one: String, other: String) {
    let stemmer = Stemmer(language: .german)
    #expect(stemmer.stem(one) == stemmer.stem(other))
  }

  @Test("forms of an English word have one stem")
  func english() {
    let stemmer = Stemmer(language: .english)
    #expect(stemmer.stem("libraries") == stemmer.stem("library"))
    #expect(stemmer.stem("opening") == "open")
  }

  @Test("a stem is copied: the next word does not change it")
  func copies() {
    let stemmer = Stemmer(language: .german)
    let first = stemmer.stem("häuser")
    _ = stemmer.stem("verwaltungen")
    #expect(first == "haus")
  }

  @Test("text is split at everything but letters and digits")
  func splitting() {
    #expect(
      words(in: "Straße, E-Mail (2030)… “Größe”/Maß 👩‍💻 2.0")
        == ["Straße", "E", "Mail", "2030", "Größe", "Maß", "2", "0"])
  }

  @Test("decomposed umlauts, ligatures and soft hyphens do not make other words")
  func normalForms() {
    #expect(words(in: "u\u{308}ber ﬁnden Lern\u{AD}zeit") == ["über", "finden", "Lernzeit"])
  }

  @Test("the second half of a German double form is dropped, a real \"in\" is kept")
  func doubleForms() {
    #expect(
      words(in: "Kolleg:innen, Leiter*in und Koch_in") == ["Kolleg", "Leiter", "und", "Koch"])
    #expect(words(in: "Ort: in Bonn") == ["Ort", "in", "Bonn"])
  }

  @Test("stop words and single letters say nothing, digits do")
  func stopWords() {
    let terms = Stemmer(language: .german).terms(in: "Wir sollten ein Ziel für 5 x Lernen haben")
    #expect(terms.map(\.surface) == ["Ziel", "5", "Lernen"])
    #expect(Stemmer(language: .english).terms(in: "We should not have that").isEmpty)
  }

  @Test(
    "empty text, spaces, controls and emoji have no words", arguments: ["", " \n", "\u{0}", "🎉🎉"])
  func nothing(text: String) {
    #expect(words(in: text).isEmpty)
  }
}
