import Testing
import WorldCafe

@testable import Server

@Suite("A new plan while the café runs")
struct PlanJobTests {
  @Test("whoever volunteered as host of the next round stays at that table")
  func hosts() throws {
    let play = HubPlay()
    let cafe = play.openCafe()
    let guests = (1...7).map { play.join(cafe, "Gast \($0)") }
    play.ask(.startRound, on: cafe.moderator.connection)
    play.ask(.endRound, on: cafe.moderator.connection)
    play.ask(.volunteerAsHost, on: guests[0].connection)
    var working = try #require(play.workingState(of: cafe))
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

  @Test("a guest gets the pinned seat; a pin that a host cannot follow is listed as not met")
  func pins() throws {
    let play = HubPlay()
    let cafe = play.openCafe()
    let guests = (1...7).map { play.join(cafe, "Gast \($0)") }
    play.ask(.startRound, on: cafe.moderator.connection)
    play.ask(.endRound, on: cafe.moderator.connection)
    play.ask(.volunteerAsHost, on: guests[0].connection)
    var working = try #require(play.workingState(of: cafe))
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
}
