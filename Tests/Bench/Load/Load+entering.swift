import Server
import Transport
import WorldCafe

/// How the audience comes in.
extension Load {
  /// Ten may send 100 messages a second together (`Limits.messagesPerSecond`), and in bursts more.
  private static let sendersMax = 10
  /// Joining connections share what one may say per second.
  private static let registrars = 50
  /// Joins a second: below what a café takes, 500 in the long run.
  private static let joinsPerSecond = 400

  /// Makes a café with an open lobby and connects its moderators, who are the senders.
  func prepare(organizerKey: String) async {
    let organizer = await open()
    await greet(ClientMessage.Hello(organizer: organizerKey), on: organizer)
    let first = Secrets.text(byteCount: 16)
    await ask(organizer) { id in
      .prepare(.init(id: id, moderator: "Moderation", token: first, file: CafeSheet.json))
    }
    moderator = first
    var tokens = [first]
    let lead = await open()
    await greet(hello(first), on: lead)
    while tokens.count < Self.sendersMax {
      let token = Secrets.text(byteCount: 16)
      tokens.append(token)
      await carryOut(.inviteModerator(name: "Moderation \(tokens.count)", token: token), on: lead)
    }
    await carryOut(.openLobby, on: lead)
    senders = [lead]
    for token in tokens.dropFirst() {
      let connection = await open()
      await greet(hello(token), on: connection)
      senders.append(connection)
    }
    screens = Set(senders)
  }

  /// Lets so many more in and waits until each has its view.
  func enter(_ count: Int) async {
    switch options.server {
    case .echo:
      for _ in 0..<count {
        let connection = await open()
        screens.insert(connection)
        if senders.count < Self.sendersMax { senders.append(connection) }
      }
    case .cafe:
      let tokens = await join(count)
      for token in tokens {
        let connection = await open()
        await greet(hello(token), on: connection)
        screens.insert(connection)
      }
    }
  }

  /// Makes participants of visitors, on a few connections that are closed again.
  private func join(_ count: Int) async -> [String] {
    var made: [ConnectionID] = []
    for _ in 0..<min(count, Self.registrars) {
      let connection = await open()
      await greet(ClientMessage.Hello(cafe: .init(code)), on: connection)
      made.append(connection)
    }
    let registrars = made
    let tokens = (0..<count).map { _ in Secrets.text(byteCount: 16) }
    let began = ContinuousClock.now
    await withTaskGroup(of: Void.self) { tasks in
      for (place, registrar) in registrars.enumerated() {
        tasks.addTask { [self] in
          for index in stride(from: place, to: count, by: registrars.count) {
            let due = began + .seconds(Double(index) / Double(Self.joinsPerSecond))
            try? await Task.sleep(until: due)
            await carryOut(
              .join(name: "Gast \(index + 1)", consents: true, token: tokens[index]), on: registrar)
          }
        }
      }
    }
    for registrar in registrars { close(registrar) }
    return tokens
  }

  func carryOut(_ command: Command, on connection: ConnectionID) async {
    await ask(connection) { id in .command(.init(id: id, do: command)) }
  }

  private func hello(_ token: String) -> ClientMessage.Hello {
    ClientMessage.Hello(cafe: .init(code), token: token)
  }
}
