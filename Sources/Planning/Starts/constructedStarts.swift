/// The constructions that apply to a uniform café, the most promising first; each is worked out when
/// it is asked for.
func constructedStarts(for setting: Setting) -> some Sequence<any ConstructedStart> {
  let makers: [(Setting) -> (any ConstructedStart)?] = [
    { slopeStart(for: $0, in: Slopes.cyclic) }, { slopeStart(for: $0, in: Slopes.field) },
    affinePlaneStart, cyclicStart, { searchedStart(for: $0, in: Slopes.cyclic) },
    { searchedStart(for: $0, in: Slopes.field) },
  ]
  return makers.lazy.compactMap { $0(setting) }
}

private typealias SlopeMaker = (_ tables: Int, _ rounds: Int, _ count: Int, _ movesOn: Bool) ->
  Slopes?

/// Whether guests must change tables: for the sake of topics, or to meet all hosts.
private func movesOn(_ setting: Setting) -> Bool {
  setting.rules.visitsTopicsOnce || setting.host.contains { $0 >= 0 }
}

/// People in each class; only the last can be smaller.
private func classSizes(_ setting: Setting) -> [Int] {
  let guests = setting.guests(in: 0).count
  return stride(from: 0, to: guests, by: setting.tableCount).map {
    min(setting.tableCount, guests - $0)
  }
}

private func hasOneTableForEachTopic(_ setting: Setting) -> Bool {
  setting.topicCount == setting.tableCount || !setting.rules.visitsTopicsOnce
}

/// Slopes only, if there are enough of them for all classes.
private func slopeStart(
  for setting: Setting, in slopes: SlopeMaker
) -> (any ConstructedStart)? {
  let count = classSizes(setting).count
  guard hasOneTableForEachTopic(setting),
    let slopes = slopes(setting.tableCount, setting.roundCount, count, movesOn(setting)),
    slopes.lines.count == count
  else { return nil }
  return LineStart(setting, group: slopes.group, lines: slopes.lines)
}

/// Lines that were searched for, from slopes on.
private func searchedStart(
  for setting: Setting, in slopes: SlopeMaker
) -> (any ConstructedStart)? {
  let sizes = classSizes(setting)
  let staying =
    setting.rules.visitsTopicsOnce ? 10 : setting.host.contains { $0 >= 0 } ? 1 : 0
  guard hasOneTableForEachTopic(setting),
    let slopes = slopes(setting.tableCount, setting.roundCount, sizes.count, movesOn(setting)),
    var search = LineSearch(
      slopes, sizes: sizes, rounds: setting.roundCount, staying: staying,
      visitLimit: setting.rules.visitsTopicsOnce ? setting.visitLimit : 1)
  else { return nil }
  return LineStart(setting, group: slopes.group, lines: search.run())
}

/// T · T people who meet completely in T + 1 rounds: the lines of an affine plane, of which the last
/// round takes the parallel class that the slopes leave over.
private func affinePlaneStart(for setting: Setting) -> (any ConstructedStart)? {
  let tables = setting.tableCount
  guard !movesOn(setting), setting.roundCount == tables + 1,
    setting.guests(in: 0).count == tables * tables,
    let slopes = Slopes.field(tables, rounds: tables, count: tables, movesOn: false)
  else { return nil }
  return AffinePlaneStart(group: slopes.group, lines: slopes.lines, guests: setting.guests(in: 0))
}

private struct AffinePlaneStart: ConstructedStart {
  let group: TableArithmetic
  let lines: [[Int]]
  let guests: [Int]

  func seat(in seating: inout Seating) {
    for (number, person) in guests.enumerated() {
      let (line, offset) = number.quotientAndRemainder(dividingBy: group.order)
      for (round, shift) in lines[line].enumerated() {
        seating.seat(person, in: round, at: group.sum(shift, offset))
      }
      seating.seat(person, in: group.order, at: line)
    }
  }
}

/// Rounds that are turned copies of one, for people who meet without topics and hosts.
private func cyclicStart(for setting: Setting) -> (any ConstructedStart)? {
  guard !movesOn(setting), setting.guestsMin == setting.guestsMax,
    setting.colleagues.isEmpty, !setting.hasWishes
  else { return nil }
  return CyclicStart(setting)
}
