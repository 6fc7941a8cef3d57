import Persistence
import SeededDice
import WorldCafe

@testable import Server
@testable import Transport

extension World {
  /// What the journal holds becomes what may be shown.
  func advanceShown(through last: Int64) {
    let records = disk.records(of: code.text)
    while (shown?.sequence ?? 0) < last, breach == nil {
      let record = records[Int(shown?.sequence ?? 0)]
      guard
        let recorded = try? JournalCoding.recorded(
          sequence: record.sequence, at: Moment(ms: record.atMs), body: record.body)
      else { return fail("the journal can be read", "record \(record.sequence) cannot") }
      if record.sequence > 1, record.atMs < records[Int(record.sequence) - 2].atMs {
        fail("the clock never goes back", "at record \(record.sequence)")
      }
      if shown == nil { shown = Cafe(first: recorded) } else { shown?.apply(recorded) }
      note(recorded)
    }
  }

  private func note(_ recorded: Recorded) {
    count(recorded.event.kind)
    tell("on disk: \(recorded.sequence) \(recorded.event.kind)")
    guard let receipt = recorded.receipt else { return }
    if carriedOut[receipt.command] != nil {
      fail("a command is carried out once", "\(receipt.command) is in the journal twice")
    }
    carriedOut[receipt.command] = Answered(
      sequence: recorded.sequence, created: receipt.created)
  }

  /// The process ends at once. Of what waited for the disk, the first so many things made it.
  func die(keeping count: Int) {
    tell("the process dies; \(count) of \(queue.waiting.count) things reach the disk")
    queue.lose(keeping: count, on: disk)
    begin()
  }

  /// The process ends in good order, as `Shell.stop` does.
  func stop() {
    turn(.stopping)
    queue.commit(count: queue.waiting.count, to: disk)
    while !queue.answers.isEmpty { answerFromDisk() }
    queue.commit(count: queue.waiting.count, to: disk)
    report()
    queue = DiskQueue()
    begin()
  }

  /// A new process on the same journal, perhaps after a reboot with another wall clock.
  private func begin() {
    count("restart")
    for line in lines.values {
      line.isOpenAtServer = false
      line.up = []
    }
    jobs = []
    turnLater = []
    if dice.chance(30) {
      boot += 1
      sinceBootMs = Int64(dice.below(100_000))
      wallMs += dice.pick([-86_400_000, -1_000, 5_000, 86_400_000])
    }
    hub = Hub(environment: environment)
    do {
      clock = ServerClock(
        kept: clock.anchor, boot: "boot \(boot)", sinceBootMs: sinceBootMs, wallMs: wallMs,
        journalMs: try disk.newestRecordAtMs() ?? 0)
      lastNowMs = 0
      hub.takeUp(try Loading.cafes(of: disk), at: now)
    } catch { return fail("a journal can be loaded", "\(error)") }
    shown = nil
    carriedOut = [:]
    advanceShown(through: disk.head(of: code.text))
    checkLoaded(try? Loading.named(code, in: disk))
    checkOutline()
  }
}
