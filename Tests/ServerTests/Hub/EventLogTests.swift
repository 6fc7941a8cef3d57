import Testing
import WorldCafe

@testable import Server

@Suite("The events that are kept for those who come back")
struct EventLogTests {
  private func log(of count: Int64) -> EventLog {
    var log = EventLog(last: 1)
    for sequence in 2..<(2 + count) {
      log.add(.init(sequence: sequence, at: Moment(ms: 0), kind: "messageSent", topics: []))
    }
    return log
  }

  @Test("a log without events knows only the present")
  func empty() {
    let log = log(of: 0)
    #expect(log.entries(after: 1)?.isEmpty == true)
    #expect(log.entries(after: 0) == nil && log.entries(after: 2) == nil)
  }

  @Test("at least the last five thousand events are kept, and never twice as many and one")
  func kept() {
    let kept = Int64(Limits.resumeEventsMax)
    let log = log(of: 2 * kept + 1)
    #expect(log.last == 2 * kept + 2)
    #expect(log.entries(after: log.last - kept)?.map(\.sequence).first == log.last - kept + 1)
    #expect(log.entries(after: log.last - kept)?.count == Int(kept))
    #expect(log.entries(after: log.last - kept - 1) == nil)
  }
}
