import SeededDice
import WorldCafe

@testable import Server
@testable import Transport

extension World {
  /// A client opens a connection and says hello. An older one may still be alive at the server.
  func connect(_ client: Client) {
    let number = nextNumber()
    let line = Line(
      id: ConnectionID(number: UInt64(number)), client: client,
      isStuck: client.name != "moderator" && dice.chance(6))
    client.line?.isOpenAtClient = false
    client.line = line
    client.isSentAway = false
    lines[line.id] = line
    tell("\(client.name) connects\(line.isStuck ? " and never reads" : "")")
    turn(.opened(line.id, address: "192.0.2.\(number)"))
    say(client.hello(to: code), by: client)
    client.awaitsOpening = true
    for command in client.outbox { say(.command(command), by: client) }
  }

  func say(_ message: ClientMessage, by client: Client) {
    client.line?.up.append(JSONBytes.encode(message))
  }

  /// The client's side of a connection is gone; the server learns of it later, or never hears what
  /// was under way.
  func cut(_ client: Client) {
    guard let line = client.line else { return }
    line.isOpenAtClient = false
    client.line = nil
    if dice.chance(50) { line.up.removeAll() }
    if dice.chance(60) { endAtServer(line) }
  }

  /// The server notices that a connection is gone.
  func endAtServer(_ line: Line) {
    guard line.isOpenAtServer else { return }
    line.isOpenAtServer = false
    turn(.closed(line.id))
    report()
  }

  /// One message reaches the server.
  func deliverUp(_ line: Line) {
    guard line.isOpenAtServer, !line.up.isEmpty else { return }
    let bytes = line.up.removeFirst()
    if case .command(let content)? = try? ClientMessage.decode(bytes) {
      line.owed[content.id, default: 0] += 1
      tell("the server hears \(line.client.name): \(content.do) as \(content.id)")
    }
    turn(.message(line.id, bytes))
    report()
  }

  /// One message reaches its client, or the end of the connection does.
  func deliverDown(_ line: Line) {
    guard line.isOpenAtClient, !line.isStuck else { return }
    if line.down.isEmpty {
      if !line.isOpenAtServer { hearEnd(of: line) }
    } else {
      hear(line.down.removeFirst(), on: line)
    }
  }

  private func hearEnd(of line: Line) {
    line.isOpenAtClient = false
    let client = line.client
    if client.line === line { client.line = nil }
    tell("\(client.name) is disconnected, \(line.closeCode ?? 0)")
    if line.closeCode == 4401, line.hasMisbehaved { return }
    if line.closeCode == 4401 || line.closeCode == 4409 { client.isSentAway = true }
    if line.closeCode == 4404, !line.hasMisbehaved {
      fail("an acknowledged café is there", "its code is unknown")
    }
  }

  /// Old connections whose both ends are gone are forgotten.
  func forgetOldLines() {
    lines = lines.filter { $0.value.isOpenAtServer || $0.value.isOpenAtClient }
  }

  var orderedLines: [Line] { lines.values.sorted { $0.id < $1.id } }

  /// Everything under way arrives, in some order, until nothing is.
  func settle() {
    for _ in 0..<400 {
      var moved = false
      for line in orderedLines {
        if !line.isOpenAtClient, line.isOpenAtServer, line.up.isEmpty { endAtServer(line) }
        if line.isOpenAtServer, !line.up.isEmpty {
          deliverUp(line)
          moved = true
        }
        if line.isOpenAtClient, !line.isStuck, !line.down.isEmpty || !line.isOpenAtServer {
          deliverDown(line)
          moved = true
        }
      }
      if !queue.isEmpty {
        queue.commit(count: queue.waiting.count, to: disk)
        answerFromDisk()
        moved = true
      }
      if !jobs.isEmpty {
        finishJob()
        moved = true
      }
      finishFetch()
      report()
      wakeIfDue()
      // The clock that was just heard may have brought something new.
      let isAtRest = !moved && queue.isEmpty && jobs.isEmpty
      if isAtRest || breach != nil { return forgetOldLines() }
    }
    fail("the world comes to rest", "after 400 turns something is still under way")
  }
}
