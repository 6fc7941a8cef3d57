import Testing
import WorldCafe

@testable import Server

@Suite("A new plan while the café runs")
struct PlanJobTests {
  @Test("whoever volunteered as host of the next round stays at that table")
  func hosts() throws {
    var working = try changeOfTables()
    let (table, host) = try #require(working.seating(2)?.hosts.first)
    // Everybody else at the table shall sit elsewhere: somebody has to move, but not the host.
    for mate in working.people(at: table, in: 2) where mate.id != host {
      working.wishes.append(Wish(kind: .apart, first: host, second: mate.id))
    }
    let outcome = try PlanJob(working).run().get()
    for seating in outcome.seatings {
      for (table, host) in seating.hosts { #expect(seating.seats[host] == table) }
    }
    #expect(outcome.seatings.first?.hosts == working.seating(2)?.hosts)
    #expect(outcome.seatings.map(\.round) == [2, 3])
  }

  @Test("pins that contradict each other are refused with a cause that clients translate")
  func contradiction() throws {
    var working = try changeOfTables()
    let hosts = working.seating(2).map { Array($0.hosts.values) } ?? []
    let table = try #require(working.setup.tables.last).id
    working.pins = working.present.filter { !hosts.contains($0.id) }.map {
      SeatPin(participant: $0.id, round: 2, table: table)
    }
    guard case .failure(let refusal) = PlanJob(working).run() else {
      Issue.record("six people have a seat at one table")
      return
    }
    #expect(refusal.code == .planImpossible)
    #expect(refusal.parameters["cause"] == "pinned_too_many")
    #expect(refusal.parameters["table"] == working.setup.tables.last?.name)
  }

  @Test("a guest gets the pinned seat; a pin that a host cannot follow is listed as not met")
  func pins() throws {
    var working = try changeOfTables()
    let (home, host) = try #require(working.seating(2)?.hosts.first)
    let guest = try #require(working.people(at: home, in: 2).first { $0.id != host }).id
    let away = try #require(working.setup.tables.first { $0.id != home }).id
    working.pins = [host, guest].map { SeatPin(participant: $0, round: 2, table: away) }
    let outcome = try PlanJob(working).run().get()
    #expect(outcome.seatings.first?.seats[guest] == away)
    #expect(outcome.seatings.first?.seats[host] == home)
    let missed = outcome.quality.unmet?.filter { $0.kind == .pinnedSeat }
    #expect(missed == [UnmetWish(round: 2, people: [host], kind: .pinnedSeat)])
  }

  /// Seven people between the first two rounds; one of them hosts a table of the second.
  private func changeOfTables() throws -> Cafe {
    let play = HubPlay()
    let cafe = play.openCafe()
    let guests = (1...7).map { play.join(cafe, "Gast \($0)") }
    play.ask(.startRound, on: cafe.moderator.connection)
    play.ask(.endRound, on: cafe.moderator.connection)
    play.ask(.volunteerAsHost, on: guests[0].connection)
    return try #require(play.workingState(of: cafe))
  }
}
