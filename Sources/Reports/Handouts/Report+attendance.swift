extension Report {
  /// Who was there, by name, where people were asked for that. Neither pseudonyms nor tables stand
  /// beside the names: the report has both, and would tell who wrote what.
  private func attendance(_ attendance: ReportModel.Attendance, _ dialect: CSVDialect) -> String {
    let heads = [wording.name, wording.rounds].map(CSVCell.text)
    let named = attendance.named.sorted { ($0.name, $0.rounds) < ($1.name, $1.rounds) }
      .map { [CSVCell.text($0.name), .number($0.rounds)] }
    let others: [[CSVCell]] =
      attendance.unnamedCount == 0
      ? [] : [[.text(wording.withoutName(attendance.unnamedCount)), .empty]]
    return dialect.file([heads] + named + others)
  }

  /// One line per person: the table in each round, and in how many rounds they sat at one. Names only
  /// of those who agreed.
  func attendance(_ dialect: CSVDialect) -> String {
    if let names = model.attendance { return attendance(names, dialect) }
    let rounds = model.rounds.map(\.number).sorted()
    let hasNames = model.seats.contains { $0.name != nil }
    let heads =
      [wording.seat] + (hasNames ? [wording.name] : []) + rounds.map(wording.round)
      + [wording.rounds]
    var seated: [String: [Int: String]] = [:]
    for seating in model.seatings {
      for seat in seating.seats { seated[seat, default: [:]][seating.round] = seating.table }
    }
    let rows = model.seats.map { seat -> [CSVCell] in
      let tables = seated[seat.id] ?? [:]
      let name: [CSVCell] = hasNames ? [seat.name.map(CSVCell.text) ?? .empty] : []
      let places = rounds.map { round -> CSVCell in
        tables[round].flatMap { self.tables[$0]?.name }.map(CSVCell.text) ?? .empty
      }
      return [.text(seat.id)] + name + places + [.number(tables.count)]
    }
    return dialect.file([heads.map(CSVCell.text)] + rows)
  }
}

extension CSVDialect {
  /// A whole file of these lines.
  func file(_ lines: [[CSVCell]]) -> String {
    prefix + lines.map { $0.map(\.written).joined(separator: separator) + "\r\n" }.joined()
  }
}
