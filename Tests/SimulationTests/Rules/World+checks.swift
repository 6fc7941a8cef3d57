import Persistence
import WorldCafe

@testable import Server
@testable import Transport

extension World {
  /// Whatever the server says rests on the disk, and the disk's answer was heard.
  func checkSaid(_ message: JSONValue) {
    let limit = shown?.sequence ?? 0
    for (name, content) in message.object {
      count(content["code"]?.text ?? content["reason"]?.text.map { "snapshot, \($0)" } ?? name)
      if let now = content["nowMs"]?.whole {
        if now < lastNowMs { fail("the clock never goes back", "\(name) at \(now)") }
        lastNowMs = now
      }
      let told = content["to"]?.whole ?? content["sequence"]?.whole ?? 0
      if told > limit {
        let rule = name == "done" ? "acknowledged after commit" : "told after commit"
        fail(rule, "\(name) tells of \(told), \(limit) are known to be on disk")
      }
      if name == "done" { checkDone(content) }
      if name == "events" { checkEvents(content) }
    }
  }

  private func checkDone(_ done: JSONValue) {
    guard let id = done["id"]?.text, let first = carriedOut[id] else {
      if done["created"] != nil { fail("what was made is in the journal", "\(done)") }
      return
    }
    let answer = Answered(sequence: done["sequence"]?.whole ?? 0, created: done["created"]?.text)
    if answer != first { fail("a command has one answer", "\(id): \(answer), at first \(first)") }
    acknowledged[id] = answer
  }

  /// All clients hear of the same events, which are those of the journal.
  private func checkEvents(_ events: JSONValue) {
    let records = disk.records(of: code.text)
    for event in events["events"]?.list ?? [] {
      let place = Int(event["sequence"]?.whole ?? 0) - 1
      guard records.indices.contains(place), event["kind"]?.text == records[place].kind,
        event["atMs"]?.whole == records[place].atMs
      else { return fail("one order for all", "event \(place + 1) is another one in the journal") }
    }
  }

  /// What one connection is sent: nothing that its owner may not see, each answer once.
  func checkHeard(_ message: JSONValue, on line: Line) {
    if let id = message["done"]?["id"]?.text ?? message["refused"]?["id"]?.text, id != "p1",
      !id.hasPrefix("e")
    {
      line.owed[id, default: 0] -= 1
      if line.owed[id]! < 0 { fail("each command is answered once", "\(id) once more") }
    }
    let code = message["refused"]?["code"]?.text
    if code == "wrong-token", !line.hasMisbehaved, line.client.isKnown,
      line.client.part == .guest || actor(of: line.client) != .visitor
    {
      fail("acknowledged is there after a restart", "\(line.client.name) is unknown")
    }
    guard let shown else { return }
    let witness = Witness(cafe: shown, viewer: actor(of: line.client))
    let parts =
      (message["snapshot"]?["view"]?.object).map { [$0] }
      ?? message["events"]?["changes"]?.list.map(\.object) ?? []
    for part in parts {
      for (name, value) in part {
        if let objection = witness.objection(to: value, as: name) {
          fail("nobody sees what is not theirs", "\(line.client.name) sees \(objection)")
        }
      }
    }
  }

  /// What holds after every step.
  func checkAlways() {
    if hub.inFlight.count != queue.batchCount {
      fail("queues are bounded", "\(hub.inFlight.count) batches are waited for")
    }
    let open = Set(lines.values.filter(\.isOpenAtServer).map(\.id))
    if Set(hub.sessions.keys) != open { fail("queues are bounded", "sessions without connection") }
    if !hub.strangers.keys.isSubset(of: open)
      || hub.fetching.count != hub.sessions.values.count(where: { $0.held != nil })
    {
      fail("queues are bounded", "strangers, or errands, without connection")
    }
    guard let cafe = hub.cafes[code] else { return checkShelved() }
    if hub.shelf[code] != nil { fail("the café is in one place", "in memory and on the shelf") }
    if cafe.durable?.sequence != shown?.sequence {
      fail("the shown state is the disk's", "another number of events")
    }
    if !Set(cafe.viewers.connections).isSubset(of: open)
      || !Set(cafe.connections.values).isSubset(of: open)
    {
      fail("queues are bounded", "viewers without connection")
    }
  }

  /// A café that is not in memory is on disk as a whole, and nobody needs it.
  private func checkShelved() {
    guard hub.shelf[code] != nil else { return fail("the café is there", "it is not") }
    if disk.head(of: code.text) != shown?.sequence || queue.batchCount > 0 {
      fail("a café on the shelf is on disk", "another number of events")
    }
    if shown?.nextDeadline != nil { fail("a café on the shelf waits", "its clock runs") }
  }

  /// The state that was loaded is what the journal says, and so are the receipts.
  func checkLoaded(_ loaded: Loading.Loaded?) {
    guard let loaded else {
      return fail("acknowledged is there after a restart", "the café is gone")
    }
    if loaded.cafe != shown { fail("a loaded café is its journal's", "the state differs") }
    for (id, answer) in acknowledged.sorted(by: { $0.key < $1.key })
    where carriedOut[id] != answer {
      fail("acknowledged is there after a restart", "\(id) is not")
    }
    let kept = loaded.receipts.kept.map(\.receipt.command).sorted()
    if kept != carriedOut.keys.sorted() { fail("receipts survive", "others than the journal's") }
  }

  /// What is known of a café without reading it is what reading it would tell.
  func checkOutline() {
    let outline = Loading.Outline(
      code: code, mayRun: shown?.nextDeadline != nil, publication: shown?.publication?.secret)
    if (try? Loading.outlines(of: disk)) != [outline] {
      fail("an outline tells the truth", "\(outline)")
    }
  }
}
