import WorldCafe

@testable import Server
@testable import Transport

extension World {
  /// Lets everything arrive, then looks at everything.
  func check() {
    settle()
    guard breach == nil, let shown else { return }
    checkOutline()
    guard let cafe = hub.cafes[code] else { return }
    if cafe.working != shown || cafe.durable != shown {
      fail("at rest the state is the disk's", "the working or the shown state differs")
    }
    if !hub.inFlight.isEmpty || !cafe.planning.waiting.isEmpty {
      fail("queues are bounded", "something is waited for")
    }
    checkSeats(shown)
    for line in orderedLines where line.isOpenAtServer {
      if let id = line.owed.filter({ $0.value != 0 }).keys.min() {
        fail("each command is answered once", "\(id) of \(line.client.name) has no answer")
      }
    }
    for client in clients { checkView(of: client, shown) }
  }

  /// Whoever is there sits at one table in the running round, and nowhere twice.
  private func checkSeats(_ cafe: Cafe) {
    guard cafe.phase.stage == .round else { return }
    let known = Set(cafe.setup.tables.map(\.id))
    for person in cafe.participants.all where !person.hasLeft {
      guard let table = cafe.seating(cafe.phase.round)?.seats[person.id], known.contains(table)
      else { return fail("everybody has one table", "\(person.id) has none") }
    }
    for client in clients where client.part == .moderator && isCurrent(client) {
      var seen: Set<String> = []
      for sitting in client.view?.parts["sittings"]?.list ?? [] {
        for seat in sitting["seats"]?.list ?? [] {
          let key = "\(sitting["round"]?.whole ?? 0) \(seat["id"]?.text ?? "")"
          if !seen.insert(key).inserted { fail("everybody has one table", "two: \(key)") }
        }
      }
    }
  }

  func isCurrent(_ client: Client) -> Bool {
    guard let line = client.line, line.isOpenAtClient, line.isOpenAtServer else { return false }
    return !line.isStuck && !client.awaitsOpening && client.view != nil
  }

  /// The folded view is the one that the server would draw now.
  private func checkView(of client: Client, _ cafe: Cafe) {
    guard isCurrent(client), case .inside(_, let actor)? = hub.sessions[client.line!.id]?.identity
    else { return }
    if client.position != cafe.sequence {
      fail("everybody catches up", "\(client.name) stands at \(client.position)")
    }
    var projector = Projector(cafe)
    guard let drawn = Told.parse(JSONBytes.encode(projector.view(for: actor))) else { return }
    compare(client.view, FoldedView(drawn), of: client)
  }

  private func compare(_ folded: FoldedView?, _ fresh: FoldedView, of client: Client) {
    let different = folded?.differences(from: fresh) ?? []
    if !different.isEmpty {
      fail("folded equals fresh", "\(client.name): \(different.joined(separator: ", "))")
    }
  }

  /// Every command finds its answer, and a newcomer with the same secret sees the same.
  func checkInTheEnd() {
    disk.isFull = false
    if hub.shelf[code]?.unreadableUntil != nil { pass(ms: Limits.unreadableMs) }
    for client in clients where client.line == nil && !client.isSentAway { connect(client) }
    settle()
    // What found no room on disk is tried again.
    pass(ms: Limits.retryAfterMs)
    check()
    for client in clients where isCurrent(client) && client.isKnown && breach == nil {
      let fresh = Client(
        name: "fresh \(client.name)", part: client.part, token: client.token, isKnown: true)
      clients.append(fresh)
      let before = client.view
      connect(fresh)
      settle()
      if let view = fresh.view, isCurrent(fresh) { compare(before, view, of: client) }
    }
  }
}
