import Testing
import WorldCafe

@testable import Server

@Suite("Deadlines")
struct DeadlinesTests {
  @Test("come in order, each once, and not when cancelled or set again later")
  func order() {
    var deadlines = Deadlines<Int>()
    for key in 1...5 { deadlines.set(key, at: Moment(ms: Int64(key) * 10)) }
    deadlines.cancel(1)
    deadlines.set(3, at: Moment(ms: 60))
    #expect(deadlines.next == Moment(ms: 20))
    #expect(deadlines.passed(by: Moment(ms: 19)).isEmpty)
    #expect(deadlines.passed(by: Moment(ms: 50)) == [2, 4, 5])
    #expect(deadlines.passed(by: Moment(ms: 60)) == [3])
    #expect(deadlines.next == nil && deadlines.keys.isEmpty)
  }

  @Test("are those of a list that is searched each time, whatever happens", arguments: 1...50)
  func likeList(seed: Int) {
    var digits = UInt64(seed)
    var deadlines = Deadlines<Int>()
    var list: [Int: Int64] = [:]
    for now in Int64(1)...400 {
      // Knuth's linear congruential generator (MMIX); its high bits are good enough here.
      digits = digits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let key = Int(digits >> 33 % 40)
      if digits >> 60 & 1 == 1 {
        deadlines.set(key, at: Moment(ms: now + 30))
        list[key] = now + 30
      } else {
        deadlines.cancel(key)
        list[key] = nil
      }
      #expect(deadlines.next?.ms == list.values.min())
      let passed = list.filter { $0.value <= now }
      #expect(Set(deadlines.passed(by: Moment(ms: now))) == Set(passed.keys))
      for key in passed.keys { list[key] = nil }
      #expect(deadlines.keys == Set(list.keys))
    }
  }
}
