import SeededDice
import WorldCafe

@testable import Server

extension World {
  /// A client takes a message in, by the protocol's rules alone.
  func hear(_ message: JSONValue, on line: Line) {
    let client = line.client
    guard client.line === line else { return }
    if let welcome = message["welcome"] {
      client.awaitsOpening = true
      if let epoch = welcome["epoch"]?.text, epoch != client.epoch {
        client.epoch = epoch
        client.view = nil
      }
    } else if let snapshot = message["snapshot"], let view = snapshot["view"] {
      client.view = FoldedView(view)
      client.position = snapshot["sequence"]?.whole ?? 0
      client.awaitsOpening = false
    } else if let events = message["events"] {
      hearEvents(events, client)
    } else if let done = message["done"], let id = done["id"]?.text {
      hearDone(id, client)
    } else if let refused = message["refused"] {
      hearRefused(refused, client)
    }
  }

  private func hearEvents(_ events: JSONValue, _ client: Client) {
    guard let from = events["from"]?.whole, let to = events["to"]?.whole else {
      return fail("events say from where to where", client.name)
    }
    if from != client.position + 1 || to < from - 1 {
      fail("one gapless order", "\(client.name) stands at \(client.position), hears \(from)–\(to)")
    }
    client.position = to
    client.awaitsOpening = false
    for change in events["changes"]?.list ?? [] { client.view?.fold(change) }
  }

  private func hearDone(_ id: String, _ client: Client) {
    guard let place = client.outbox.firstIndex(where: { $0.id == id }) else { return }
    let command = client.outbox.remove(at: place)
    client.answered.append(command)
    switch command.do {
    case .join(_, _, let token, _, _, _) where token == client.token:
      client.isKnown = true
      client.view = nil
      say(client.hello(to: code), by: client)
    case .inviteModerator(let name, let token): welcomeModerator(name, token)
    case .takeLead(let token): welcomeModerator("lead of \(client.name)", token)
    default: break
    }
  }

  private func welcomeModerator(_ name: String, _ token: String) {
    guard !clients.contains(where: { $0.token == token }) else { return }
    clients.append(Client(name: name, part: .moderator, token: token, isKnown: true))
  }

  private func hearRefused(_ refused: JSONValue, _ client: Client) {
    guard let id = refused["id"]?.text else { return }
    // Answers that tell of a passing state leave the command in the outbox.
    if refused["code"]?.text == "storage-full", dice.chance(50) { return }
    if refused["code"]?.text == "too-many-requests" { return }
    client.outbox.removeAll { $0.id == id }
  }

  /// Who this client is, by the café on disk.
  func actor(of client: Client) -> Actor {
    guard client.isKnown, let shown else { return .visitor }
    let credential = client.credential
    if let moderator = shown.moderators.all.first(where: { $0.credential == credential }) {
      return .moderator(id: moderator.id)
    }
    if let person = shown.participants.all.first(where: { $0.credential == credential }) {
      return .participant(id: person.id)
    }
    return .visitor
  }
}
