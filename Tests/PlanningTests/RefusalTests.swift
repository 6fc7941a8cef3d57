import Testing

@testable import Planning

struct RefusalTests {
  private func refusal(_ change: (inout Instance) -> Void) -> Infeasible? {
    var instance = Instance.plain(people: 12, tables: 3, rounds: 3)
    change(&instance)
    do {
      _ = try plan(instance, seed: 1, steps: 0)
      return nil
    } catch {
      return error
    }
  }

  @Test("too few seats are refused with the round")
  func capacity() {
    let refusal = refusal {
      for table in 0..<3 { $0.tables[table].capacitySeats = 4 }
      $0.tables[1].closedRounds = [2]
    }
    #expect(refusal?.reason == .capacity)
    #expect(refusal?.round == 2)
    #expect(refusal?.sentence == "Round 3 has 12 guests, but only 8 seats.")
  }

  @Test("a round without an open table is refused")
  func noOpenTable() {
    let refusal = refusal { for table in 0..<3 { $0.tables[table].closedRounds = [1] } }
    #expect(refusal?.reason == .noOpenTable)
    #expect(refusal?.round == 1)
  }

  @Test("one person hosting two tables is refused, unless one of them is closed")
  func hostConflict() {
    let both: (inout Instance) -> Void = {
      $0.tables[0].host = .fixed(4)
      $0.tables[2].host = .perRound([nil, 4, nil])
    }
    #expect(refusal(both)?.reason == .hostConflict)
    #expect(refusal(both)?.round == 1)
    #expect(
      refusal {
        both(&$0)
        $0.tables[0].closedRounds = [1]
      } == nil)
  }

  @Test("people apart and together through a chain are refused")
  func apartAndTogether() {
    let refusal = refusal {
      $0.keepTogether = [Pair(1, 2), Pair(2, 3)]
      $0.keepApart = [Pair(3, 1)]
    }
    #expect(refusal?.reason == .apartAndTogether)
  }

  @Test("more people apart than tables are refused, also when only fewer tables are open")
  func keepApart() {
    let pairs = { (people: Range<Int>) in
      people.flatMap { one in people.filter { $0 > one }.map { Pair(one, $0) } }
    }
    #expect(refusal { $0.keepApart = pairs(0..<4) }?.reason == .keepApart)
    #expect(refusal { $0.keepApart = pairs(0..<3) } == nil)
    let closed = refusal {
      $0.keepApart = pairs(0..<3)
      $0.tables[0].closedRounds = [2]
    }
    #expect(closed?.reason == .keepApart)
    #expect(closed?.round == 2)
  }

  @Test("more people together than fit at a table are refused")
  func keepTogether() {
    #expect(refusal { $0.keepTogether = (0..<4).map { Pair($0, $0 + 1) } }?.reason == .keepTogether)
    #expect(refusal { $0.keepTogether = (0..<3).map { Pair($0, $0 + 1) } } == nil)
  }

  @Test(
    "a seat pinned to a closed table, beside others' pins or away from the own table is refused")
  func pins() {
    func pin(_ people: [Int], to table: Int, _ change: (inout Instance) -> Void = { _ in })
      -> Infeasible?
    {
      refusal {
        var seats = [Int?](repeating: nil, count: 12)
        for person in people { seats[person] = table }
        $0.pinned = [1: seats]
        change(&$0)
      }
    }
    let closed = pin([3], to: 0) { $0.tables[0].closedRounds = [1] }
    #expect(closed?.reason == .pinnedToClosed && closed?.round == 1)
    #expect(closed?.sentence.hasSuffix("in round 2, but this table is closed then.") == true)
    #expect(pin([1, 2, 3, 4, 5], to: 0)?.reason == .pinnedTooMany)
    #expect(pin([1, 2, 3, 4], to: 0) == nil)
    #expect(pin([1, 2], to: 0) { $0.keepApart = [Pair(1, 2)] }?.reason == .pinnedApart)
    #expect(pin([3], to: 0) { $0.tables[1].host = .fixed(3) }?.reason == .pinnedHost)
    #expect(pin([3], to: 0) { $0.tables[0].host = .fixed(3) } == nil)
    let parted = pin([1], to: 0) {
      $0.keepTogether = [Pair(1, 2)]
      $0.pinned[1]?[2] = 1
    }
    #expect(parted?.reason == .pinnedTogether)
    #expect(pin([3], to: 0) { $0.participants[3].absentRounds = [1] } == nil)
  }
}
