import Testing

@testable import Planning

struct ReplanningTests {
  @Test("late joiners are seated while played rounds and announced seats stay")
  func lateJoiners() throws {
    var instance = Instance.plain(people: 15, tables: 3, rounds: 3)
    let earlier = try plan(instance, seed: 1)
    for late in 15..<18 {
      instance.participants.append(Participant(id: "P\(late)", absentRounds: [0]))
    }
    let extended = earlier.rounds.map { $0 + [nil, nil, nil] }
    instance.history = [extended[0]]
    instance.announced = [1: extended[1]]
    let later = try plan(instance, seed: 2, steps: 5_000)
    let checker = PlanChecker(instance: instance, rounds: later.rounds)
    #expect(checker.seatFaults == [])
    #expect(later.changedSeats == 0)
    #expect(later.rounds[0] == extended[0])
    #expect(Array(later.rounds[1].prefix(15)) == earlier.rounds[1])
    #expect(later.unmet.isEmpty)
  }

  @Test("a closed table moves exactly the people who were told to sit there")
  func closedTable() throws {
    var instance = Instance.plain(people: 16, tables: 4, rounds: 4)
    let earlier = try plan(instance, seed: 1)
    instance.history = [earlier.rounds[0]]
    instance.announced = [1: earlier.rounds[1]]
    instance.tables[3].closedRounds = [1, 2, 3]
    let later = try plan(instance, seed: 1, steps: 5_000)
    #expect(PlanChecker(instance: instance, rounds: later.rounds).seatFaults == [])
    #expect(later.changedSeats == earlier.rounds[1].count { $0 == 3 })
  }

  @Test("pinned seats are kept, whatever was told and however many contacts it costs")
  func pinned() throws {
    var instance = Instance.plain(people: 15, tables: 3, rounds: 3)
    let free = try plan(instance, seed: 1)
    instance.announced = [1: free.rounds[1]]
    let table = try #require(free.rounds[1][4])
    var seats = [Int?](repeating: nil, count: 15)
    seats[4] = (table + 1) % 3
    seats[5] = (table + 1) % 3
    instance.pinned = [1: seats, 2: seats]
    let plan = try plan(instance, seed: 1, steps: 20_000)
    for round in 1...2 {
      #expect(plan.rounds[round][4] == seats[4] && plan.rounds[round][5] == seats[5])
    }
    #expect(PlanChecker(instance: instance, rounds: plan.rounds).seatFaults == [])
    #expect(!plan.unmet.contains { $0.rule == .pinnedSeat })
  }

  @Test("when people leave one table, as few others move there as levels it")
  func leavers() throws {
    var instance = Instance.plain(people: 20, tables: 5, rounds: 4)
    let earlier = try plan(instance, seed: 1)
    instance.history = [earlier.rounds[0]]
    let leavers = instance.participants.indices.filter { earlier.rounds[1][$0] == 0 }.prefix(3)
    var told = earlier.rounds[1]
    for person in leavers {
      instance.participants[person].absentRounds = [1, 2, 3]
      told[person] = nil
    }
    instance.announced = [1: told]
    let later = try plan(instance, seed: 1, steps: 0)
    #expect(PlanChecker(instance: instance, rounds: later.rounds).seatFaults == [])
    #expect(later.changedSeats == 2)
  }

  @Test("a substitute host stays, and the former host is a guest again")
  func substituteHost() throws {
    var instance = Instance.plain(people: 13, tables: 3, rounds: 3, hosts: true)
    let earlier = try plan(instance, seed: 1)
    instance.history = [earlier.rounds[0]]
    instance.tables[0].host = .perRound([0, 12, 12])
    let later = try plan(instance, seed: 1, steps: 5_000)
    #expect(PlanChecker(instance: instance, rounds: later.rounds).seatFaults == [])
    #expect(later.rounds[1][12] == 0 && later.rounds[2][12] == 0)
  }

  @Test("when all rounds were played, the plan is the history")
  func allPlayed() throws {
    var instance = Instance.plain(people: 9, tables: 3, rounds: 2)
    instance.history = try plan(instance, seed: 1).rounds
    #expect(try plan(instance, seed: 9).rounds == instance.history)
  }
}
