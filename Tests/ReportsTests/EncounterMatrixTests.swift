import Testing

@testable import Reports

@Suite("The matrix of encounters")
struct EncounterMatrixTests {
  /// The text of each row, the header first.
  private func rows(_ grid: Grid?) -> [[String]] {
    guard let grid else { return [] }
    let cells = grid.rows.map { row in
      row.cells.map { cell in
        cell.map { run in
          switch run {
          case .words(let text), .quote(let text): text
          default: "?"
          }
        }.joined()
      }
    }
    return [grid.columns.map(\.title)] + cells
  }

  @Test("it says how often each two people met in the rounds that were held")
  func small() throws {
    let report = try Report(.small())
    #expect(
      rows(report.encounterMatrix()) == [
        ["Person", "Others met", "1", "2", "3"],
        ["1", "1", "", "1", "–"], ["2", "1", "1", "", "–"], ["3 Kim", "0", "–", "–", ""],
      ])
  }

  @Test("before the first round ended, and for more people than a page has room for, there is none")
  func none() throws {
    var model = ReportModel.small()
    model.rounds[0].actualSeconds = nil
    #expect(try Report(model).encounterMatrix() == nil)
    for (count, exists) in [(Report.matrixPeopleMax, true), (Report.matrixPeopleMax + 1, false)] {
      var large = ReportModel.small()
      let more = (0..<(count - large.seats.count)).map { "x\($0)" }
      large.seats += more.map { ReportModel.Seat(id: $0) }
      large.seatings[0].seats += more
      #expect((try Report(large).encounterMatrix() != nil) == exists)
    }
  }

  @Test("how well tables mixed is said in numbers, in both languages")
  func mixture() throws {
    for (language, sentence) in [
      (ReportLanguage.english, "different answers to “Size”: 7 of 9 encounters"),
      (.german, "verschiedener Angabe zu „Size“: 7 von 9 Begegnungen"),
    ] {
      var model = ReportModel.small(language)
      model.encounters?.mixture = .init(title: " Size\u{0} ", mixed: 7, of: 9)
      let report = try Report(model)
      let words = report.coursePart().blocks.map { "\($0)" }.joined()
      #expect(words.contains(sentence))
    }
  }
}
