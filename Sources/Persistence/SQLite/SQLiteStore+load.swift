import Cryptography

extension SQLiteStore {
  /// Reads heads and settings into memory and holds them against the high-water marks.
  ///
  /// The table is scanned and its index is not used: a damaged index would hide a stream.
  func load(marksExist: Bool) throws(StoreFailure) {
    var places = Dictionary(uniqueKeysWithValues: try marks.load().map { ($0.id, $0.place) })
    try loadSettings(mark: places.removeValue(forKey: 0) ?? .empty)

    let rows = try connection.statement(
      "SELECT id, name, epoch, head, chain, checksum FROM stream ORDER BY id")
    var found: [StreamState] = []
    while try rows.step() {
      guard let id = rows.int64(0) else { continue }
      found.append(Self.state(rows, id: id, place: places[id] ?? .empty))
    }
    rows.reset()

    for var state in found {
      let place = places.removeValue(forKey: state.id) ?? .empty
      if state.fault == nil { state.fault = try difference(between: state, and: place) }
      if !marksExist && state.fault == nil { state.fault = state.fault(.highWaterUnreadable) }
      if case .mark(let mark) = place { state.knownHead = max(state.knownHead, mark.head) }
      keep(state)
    }
    for (id, place) in places.sorted(by: { $0.key < $1.key }) { keep(Self.missing(id, place)) }
  }

  /// Writes marks for what was committed just before a crash.
  func bringMarksUpToDate() throws(StoreFailure) {
    for state in states.values.sorted(by: { $0.id < $1.id }) where state.fault == nil {
      try marks.reserve(state.id)
      try mark(state)
    }
    try markSettings()
  }

  private static func state(
    _ row: Statement, id: Int64, place: HighWaterFile.Place
  ) -> StreamState {
    let mark: HighWaterMark? = if case .mark(let mark) = place { mark } else { nil }
    if let name = row.text(1), let epoch = row.text(2).flatMap({ Epoch($0) }),
      let head = row.int64(3), let chain = row.digest(4)
    {
      let state = StreamState(
        id: id, name: name, epoch: epoch, head: head, chain: chain, knownHead: head)
      if state.checksum == row.digest(5) { return state }
    }
    let name = mark?.name ?? row.text(1) ?? "#\(id)"
    return StreamState(
      id: id, name: name, epoch: mark?.epoch ?? .unknown, head: mark?.head ?? 0,
      chain: mark?.chain ?? Digest.zero, knownHead: mark?.head ?? 0,
      fault: Fault(stream: name, sequence: nil, .streamRowAltered))
  }

  /// A stream only the marks know.
  private static func missing(_ id: Int64, _ place: HighWaterFile.Place) -> StreamState {
    guard case .mark(let mark) = place else {
      return StreamState(
        id: id, name: "#\(id)", epoch: .unknown, head: 0, chain: .zero, knownHead: 0,
        fault: Fault(stream: "#\(id)", sequence: nil, .highWaterUnreadable))
    }
    return StreamState(
      id: id, name: mark.name, epoch: mark.epoch, head: 0, chain: .zero, knownHead: mark.head,
      fault: Fault(stream: mark.name, sequence: nil, .streamMissing))
  }

  private func difference(
    between state: StreamState, and place: HighWaterFile.Place
  ) throws(StoreFailure) -> Fault? {
    switch place {
    case .empty: return nil
    case .unreadable: return state.fault(.highWaterUnreadable)
    case .mark(let mark):
      if mark.name != state.name { return state.fault(.lineageDiffers) }
      if mark.head > state.head { return state.fault(.recordMissing, at: state.head + 1) }
      if mark.epoch != state.epoch { return state.fault(.lineageDiffers) }
      let chain = try chain(of: state, at: mark.head)
      return chain == mark.chain ? nil : state.fault(.lineageDiffers, at: mark.head)
    }
  }

  /// Two damaged rows may have come to bear one name; neither is trusted then.
  private func keep(_ state: StreamState) {
    guard states[state.name] != nil else {
      states[state.name] = state
      return
    }
    states[state.name]?.fault = Fault(stream: state.name, sequence: nil, .streamRowAltered)
    let name = "#\(state.id)"
    states[name] = StreamState(
      id: state.id, name: name, epoch: state.epoch, head: state.head, chain: state.chain,
      knownHead: state.knownHead, fault: Fault(stream: name, sequence: nil, .streamRowAltered))
  }

  /// The chain value of a record, unverified; nil if it is not there.
  func chain(of state: StreamState, at sequence: Int64) throws(StoreFailure) -> Digest? {
    if sequence == state.head { return state.chain }
    if sequence == 0 { return Chain.start(of: state.name) }
    let row = try connection.statement(
      "SELECT chain FROM record WHERE stream = ?1 AND sequence = ?2")
    defer { row.reset() }
    try row.bind(1, state.id)
    try row.bind(2, sequence)
    return try row.step() ? row.digest(0) : nil
  }
}
