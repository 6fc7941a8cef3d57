import WorldCafe

/// Writes the message `presence` from pieces, one for each person.
///
/// When thousands come back at once, each is told of a hundred others, and these are the same for all.
struct PresenceWriter {
  private var pieces: [Participant.ID: (state: PresenceBook.State, bytes: [UInt8])] = [:]

  /// - Parameters:
  ///   - people: whom the report is about; those without a line in the book are passed over.
  ///   - moderators: how many are connected.
  ///   - heir: who may take over because no moderator is left.
  mutating func message(
    on people: [Participant.ID], from book: PresenceBook, moderators: Int, heir: Participant.ID?,
    at now: Moment
  ) -> [UInt8] {
    var bytes = Array(#"{"presence":{"#.utf8)
    if let heir {
      bytes += #""heir":"#.utf8
      bytes += JSONBytes.encode(heir)
      bytes.append(UInt8(ascii: ","))
    }
    bytes += #""moderators":\#(moderators),"nowMs":\#(now.ms),"people":{"#.utf8
    var isFirst = true
    for id in people {
      guard let state = book.state(of: id, at: now) else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += piece(id, state)
    }
    bytes += "}}}".utf8
    return bytes
  }

  private mutating func piece(_ id: Participant.ID, _ state: PresenceBook.State) -> [UInt8] {
    if let piece = pieces[id], piece.state == state { return piece.bytes }
    let bytes = JSONBytes.encode(id) + [UInt8(ascii: ":")] + JSONBytes.encode(state)
    pieces[id] = (state, bytes)
    return bytes
  }
}
