extension Cafe {
  /// Only the latest act can be undone, and whoever asks must know which one that is: another
  /// moderator may have acted in the meantime.
  ///
  /// - Throws: `nothing-to-undo` or `not-the-latest-deed`.
  func decideUndo(_ part: HistoryPart, deed: Int64) throws(Refusal) -> [Event] {
    try check(deed, against: latestDone(part))
    return [.deedUndone(part: part, deed: deed)]
  }

  /// - Throws: `nothing-to-undo` or `not-the-latest-deed`.
  func decideRedo(_ part: HistoryPart, deed: Int64) throws(Refusal) -> [Event] {
    try check(deed, against: latestUndone(part))
    return [.deedRedone(part: part, deed: deed)]
  }

  private func check(_ deed: Int64, against latest: Int64?) throws(Refusal) {
    guard let latest else { throw Refusal(.nothingToUndo) }
    guard latest == deed else {
      throw Refusal(.notTheLatestDeed, ["deed": String(deed), "latest": String(latest)])
    }
  }

  private func latestDone(_ part: HistoryPart) -> Int64? {
    switch part {
    case .board: boardHistory.done.last?.number
    case .seating: open(seatingHistory.done.last)
    }
  }

  private func latestUndone(_ part: HistoryPart) -> Int64? {
    switch part {
    case .board: boardHistory.undone.last?.number
    case .seating: open(seatingHistory.undone.last)
    }
  }

  private func open(_ deed: DeedHistory<SeatingDifference>.Deed?) -> Int64? {
    deed.flatMap { isOpen($0) ? $0.number : nil }
  }

  /// An act on seats can be turned around as long as one of its rounds is not over.
  func isOpen(_ deed: DeedHistory<SeatingDifference>.Deed) -> Bool {
    isOpenRound(deed.difference.lastRound)
  }
}
