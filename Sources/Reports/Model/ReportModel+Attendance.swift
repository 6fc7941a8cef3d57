extension ReportModel {
  /// Who was there, of those who agreed that their name stands in the list of attendance. No other
  /// export holds it.
  package struct Attendance: Sendable, Equatable {
    package var named: [Person]
    /// How many did not agree.
    package var unnamedCount: Int

    package init(named: [Person], unnamedCount: Int) {
      self.named = named
      self.unnamedCount = unnamedCount
    }

    /// Somebody who agreed.
    package struct Person: Sendable, Equatable {
      package var name: String
      /// In how many rounds the person sat at a table.
      package var rounds: Int

      package init(name: String, rounds: Int) {
        self.name = name
        self.rounds = rounds
      }
    }
  }
}
