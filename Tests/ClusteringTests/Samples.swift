import Clustering
import Stemming

/// Wires stemming and clustering as the server does.
func items(_ texts: [(id: String, text: String)], language: Language) -> [Item] {
  let stemmer = Stemmer(language: language)
  return texts.map { id, text in
    Item(
      id: id,
      words: stemmer.terms(in: text).map { Word(surface: $0.surface, stem: $0.stem) })
  }
}

/// Three themes of three proposals each.
let germanTexts = [
  ("a1", "Feste Lernzeiten in der Arbeitszeit vereinbaren"),
  ("a2", "Lernzeit als Arbeitszeit anerkennen, auch für Teilzeitkräfte"),
  ("a3", "Jede Woche eine Stunde Lernzeit im Kalender"),
  ("b1", "Mentoring zwischen erfahrenen und neuen Kolleg:innen aufbauen"),
  ("b2", "Ein Mentoringprogramm für neue Beschäftigte"),
  ("b3", "Erfahrene Kolleginnen als Mentoren gewinnen und Mentoring würdigen"),
  ("c1", "Führungskräfte leben digitales Arbeiten vor"),
  ("c2", "Digitale Führung schulen: Führungskräfte zuerst"),
  ("c3", "Führungskräften digitale Werkzeuge zeigen"),
]

let englishTexts = [
  ("a1", "Protected cycling lanes along the main road"),
  ("a2", "Cycle lanes that are separated from cars"),
  ("b1", "Open the library on Sundays"),
  ("b2", "Libraries need longer opening hours, also on Sunday"),
]

/// Every identifier of a partition, ascending.
func allIdentifiers(of partition: Partition) -> [String] {
  (partition.clusters.flatMap { $0.members.map(\.id) } + partition.unclustered).sorted()
}

/// The identifiers of each cluster.
func identifiers(of partition: Partition) -> [[String]] {
  partition.clusters.map { $0.members.map(\.id) }
}
