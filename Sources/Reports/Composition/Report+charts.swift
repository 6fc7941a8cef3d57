extension Report {
  /// How many proposals were written at each table in each round; where that would be too many bars,
  /// in each round.
  func proposalChart() -> Chart? {
    let rounds = model.rounds.map(\.number).sorted()
    guard !model.proposals.isEmpty, !model.tables.isEmpty, !rounds.isEmpty else { return nil }
    let isFine = model.tables.count * rounds.count <= Chart.barsMax
    let bars =
      isFine
      ? model.tables.flatMap { table in
        rounds.map { round in
          bar("\(table.name.onOneLine), \(wording.round(round))") {
            $0.table == table.id && $0.round == round
          }
        }
      }
      : rounds.map { round in bar(wording.round(round)) { $0.round == round } }
    return Chart(title: wording.proposals, bars: Array(bars.prefix(Chart.barsMax)))
  }

  private func bar(
    _ label: String, counting belongs: (ReportModel.Proposal) -> Bool
  ) -> Chart.Bar {
    let count = model.proposals.count { !$0.isImported && belongs($0) }
    return Chart.Bar(label: label, value: Double(count), text: String(count))
  }

  /// How long each round was to be, and how long it was.
  func timeChart() -> Chart? {
    let rounds = model.rounds.sorted { $0.number < $1.number }.prefix(Chart.barsMax / 2)
    guard rounds.contains(where: { $0.actualSeconds != nil }) else { return nil }
    let bars = rounds.flatMap { round -> [Chart.Bar] in
      let name = wording.round(round.number)
      let planned = time("\(name), \(wording.planned)", round.plannedSeconds, isHollow: true)
      let actual = round.actualSeconds.map { time("\(name), \(wording.actual)", $0) }
      return [planned] + [actual].compactMap(\.self)
    }
    return Chart(title: wording.timePerRound, bars: bars)
  }

  private func time(_ label: String, _ seconds: Int, isHollow: Bool = false) -> Chart.Bar {
    Chart.Bar(
      label: label, value: Double(seconds), text: wording.duration(seconds: seconds),
      isHollow: isHollow)
  }
}
