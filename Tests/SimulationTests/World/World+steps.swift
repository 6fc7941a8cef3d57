import SeededDice
import WorldCafe

@testable import Server
@testable import Transport

extension World {
  private static let guestCount = 5

  /// A small café is prepared, and people come to its door.
  func prepare() {
    let connection = ConnectionID(number: UInt64(nextNumber()))
    turn(.opened(connection, address: "192.0.2.0"))
    let lead = Client(
      name: "moderator", part: .moderator, token: "secret-of-the-moderator-0001", isKnown: true)
    lines[connection] = Line(id: connection, client: lead, isStuck: false)
    turn(
      .message(
        connection,
        JSONBytes.encode(ClientMessage.hello(.init(organizer: Environment.organizerKey)))))
    let wish = ClientMessage.Prepare(
      id: "p1", moderator: "Moderation", token: lead.token, file: file())
    turn(.message(connection, JSONBytes.encode(ClientMessage.prepare(wish))))
    queue.commit(count: queue.waiting.count, to: disk)
    answerFromDisk()
    turn(.closed(connection))
    lines = [:]
    clients = [lead]
    for number in 1...Self.guestCount {
      clients.append(
        Client(
          name: "guest \(number)", part: .guest, token: "secret-of-the-guest-number-\(number)",
          isKnown: false))
    }
    clients.append(
      Client(name: "stranger", part: .guest, token: "secret-of-the-stranger-001", isKnown: false))
    for client in clients { connect(client) }
    settle()
    if dice.chance(70) { fillLobby() }
  }

  /// The same for each attempt of a client to join.
  private func attribute(of client: Client) -> String? {
    switch client.name.utf8.last.map({ $0 % 3 }) {
    case 0: "klein"
    case 1: "groß"
    default: nil
    }
  }

  /// Most stories begin where people have come, so that more of them is about what follows.
  private func fillLobby() {
    ask(.openLobby, by: clients[0])
    settle()
    for client in clients where client.name.hasPrefix("guest") && dice.chance(90) {
      ask(
        .join(
          name: client.name, consents: true, token: client.token, attribute: attribute(of: client)),
        by: client)
    }
    settle()
    sinceBootMs += 5_000
    wallMs += 5_000
  }

  private func ask(_ command: Command, by client: Client) {
    let content = ClientMessage.Identified(id: "c\(nextNumber())", do: command)
    client.outbox.append(content)
    say(.command(content), by: client)
  }

  private func file() -> JSONValue {
    let numbers = Array(1...(2 + dice.below(2)))
    let hosting = dice.pick(Hosting.allCases).rawValue
    return .object([
      "mix_by": .object([
        "title": .text("Größe"), "values": .list([.text("klein"), .text("groß")]),
      ]),
      "attendance_names": .bool(true), "seats_by_card": .bool(dice.chance(50)),
      "format": .text(CafeFile.format),
      "title": .text("Ein Café"), "rounds": .number(2),
      "round_minutes": .number(0.5), "grace_seconds": .number(10), "table_hosts": .text(hosting),
      "questions": .list(
        numbers.map {
          .object([
            "id": .text("q\($0)"), "title": .text("Frage \($0)"), "text": .text("Was?"),
            "visibility": .text(dice.chance(40) ? "private" : "live"),
          ])
        }),
      "tables": .list(
        numbers.map {
          .object([
            "id": .text("t\($0)"), "name": .text("Tisch \($0)"), "question": .text("q\($0)"),
          ])
        }),
    ])
  }

  func happen(_ kind: Script.Kind) {
    let roll = Int64(dice.below(60))
    sinceBootMs += roll
    wallMs += roll
    switch kind {
    case .act: act()
    case .misbehave: misbehave()
    case .trickle: trickle(2 + dice.below(8))
    case .settle: settle()
    case .pass: pass(ms: Int64(dice.pick([500, 3_000, 11_000, 20_000, 61_000])))
    case .cut: cut(dice.pick(clients))
    case .connect: connectSomebody()
    case .sendAgain: sendAgain()
    case .secondTab: openSecondTab()
    case .fillDisk: disk.isFull = true
    case .heal: disk.isFull = false
    case .kill, .failDisk: die(keeping: dice.below(queue.waiting.count + 1))
    case .restart: stop()
    case .desert: desert()
    case .check: check()
    }
    wakeIfDue()
  }

  private func act() {
    let leads = clients.filter { $0.part == .moderator }
    let leadsPercent = shown?.phase.stage == .round ? 15 : 40
    let client = dice.chance(leadsPercent) ? dice.pick(leads) : dice.pick(clients)
    guard client.line != nil else {
      if !client.isSentAway { connect(client) }
      return trickle(3)
    }
    guard let shown else { return }
    let command: Command
    if client.part == .guest, !client.isKnown, client.name != "stranger" || dice.chance(5) {
      command = .join(
        name: client.name, consents: true, token: client.token, attribute: attribute(of: client))
    } else {
      var wishes = Wishes(cafe: shown, dice: dice, fresh: nextNumber())
      command = wishes.wish(of: actor(of: client))
      dice = wishes.dice
    }
    ask(command, by: client)
    trickle(dice.below(9))
  }

  /// Some of what is under way arrives.
  private func trickle(_ count: Int) {
    for _ in 0..<count {
      switch dice.below(8) {
      case 0, 1, 2:
        let busy = orderedLines.filter { $0.isOpenAtServer && !$0.up.isEmpty }
        if !busy.isEmpty { deliverUp(dice.pick(busy)) }
      case 3, 4:
        let busy = orderedLines.filter { $0.isOpenAtClient && !$0.isStuck && !$0.down.isEmpty }
        guard !busy.isEmpty else { continue }
        let line = dice.pick(busy)
        for _ in 0..<(1 + dice.below(4)) { deliverDown(line) }
      case 5: queue.commit(count: 1 + dice.below(3), to: disk)
      case 6: answerFromDisk()
      default: if dice.chance(30) { finishJob() } else { finishFetch() }
      }
      report()
    }
  }

  /// Time passes; the hub is woken whenever it asked for it.
  func pass(ms: Int64) {
    let end = now.ms + ms
    while let wake = hub.nextWake(after: now), wake.ms <= end, breach == nil {
      let passed = max(1, wake.ms - now.ms)
      sinceBootMs += passed
      wallMs += passed
      turn(.woken)
      report()
      if dice.chance(70) {
        queue.commit(count: 3, to: disk)
        answerFromDisk()
      }
    }
    let rest = max(0, end - now.ms)
    sinceBootMs += rest
    wallMs += rest
  }

  /// Everybody is gone for so long that the café need not be in memory.
  private func desert() {
    settle()
    if let lead = clients.first(where: { $0.part == .moderator && isCurrent($0) }),
      shown?.nextDeadline != nil, dice.chance(80)
    {
      // As in a long break: nothing happens meanwhile, and the story goes on where it was.
      ask(.pauseClock, by: lead)
      settle()
    }
    for line in orderedLines {
      line.isOpenAtClient = false
      if line.client.line === line { line.client.line = nil }
      endAtServer(line)
    }
    settle()
    pass(ms: 2 * Limits.quietMs)
    if hub.shelf[code] != nil { count("shelved") }
  }

  private func connectSomebody() {
    let away = clients.filter { $0.line == nil && !$0.isSentAway }
    let client = away.isEmpty || dice.chance(15) ? dice.pick(clients) : dice.pick(away)
    if !client.isSentAway || dice.chance(20) { connect(client) }
    trickle(3)
  }

  private func sendAgain() {
    let client = dice.pick(clients)
    guard client.line != nil else { return }
    let commands = client.outbox + client.answered.suffix(2)
    for command in commands.prefix(4) { say(.command(command), by: client) }
    trickle(4)
  }

  private func openSecondTab() {
    let known = clients.filter { $0.isKnown }
    guard clients.count < 14, !known.isEmpty else { return }
    let first = dice.pick(known)
    let second = Client(
      name: "second tab of \(first.name)", part: first.part, token: first.token, isKnown: true)
    clients.append(second)
    connect(second)
  }

  private func misbehave() {
    let client = dice.pick(clients)
    guard let line = client.line, client.name != "moderator" else { return }
    let texts = [
      "", "{", "[]", #"{"hello":{}}"#, #"{"command":{"id":"x","do":{"fly":{}}}}"#,
      #"{"hello":{"version":1,"cafe":"TEST-0001","token":"a-wrong-token-of-many-letters"}}"#,
      #"{"hello":{"version":1,"cafe":"AAAA-AAAA"}}"#, #"{"beat":{},"hello":{}}"#,
      String(repeating: "[", count: 40), #"{"export":{"id":"e","format":"json"}}"#,
      #"{"hello":{"version":1,"organizer":"guess"}}"#, "\u{0}",
    ]
    line.hasMisbehaved = true
    line.up.append(Array(dice.pick(texts).utf8))
    trickle(4)
  }
}
