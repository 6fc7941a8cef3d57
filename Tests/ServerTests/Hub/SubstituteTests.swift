import Testing
import WorldCafe

@testable import Server

@Suite("A host who is cut off")
struct SubstituteTests {
  private let play = HubPlay()

  /// The host of a table in round 1, and somebody else who sits there.
  private func hostAndMate(
    _ cafe: PlayedCafe, _ guests: [Visit]
  ) throws -> (host: Visit, mate: Visit, table: Table.ID) {
    let table = try #require(state(cafe).setup.tables.first).id
    let seated = guests.filter { play.table(of: $0, in: cafe) == table }
    play.ask(
      .appointHost(table: table, round: 1, participant: .init(seated[1].id)),
      on: cafe.moderator.connection)
    return (seated[1], seated[0], table)
  }

  private func state(_ cafe: PlayedCafe) throws -> Cafe { try #require(play.state(of: cafe)) }

  @Test("after 60 s somebody at the table stands in, and the role returns with the host")
  func substituted() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (host, mate, table) = try hostAndMate(cafe, guests)
    play.close(host.connection)
    play.pass(ms: 59_999)
    #expect(try state(cafe).substitutes.isEmpty)
    play.pass(ms: 1)
    #expect(try state(cafe).substitutes == [table: .init(mate.id)])
    #expect(play.events(on: mate.connection).last == "hostSubstituted")
    #expect(play.events(on: cafe.moderator.connection).last == "hostSubstituted")
    _ = play.enter(cafe.code, token: host.token)
    #expect(try state(cafe).substitutes.isEmpty)
    #expect(play.kindsInJournal.last == "hostReturned")
  }

  @Test("a host who is gone when a round begins is stood in for at once")
  func atTheStart() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let table = try #require(state(cafe).setup.tables.first).id
    let host = try #require(guests.first { play.table(of: $0, in: cafe, round: 2) == table })
    play.ask(
      .appointHost(table: table, round: 2, participant: .init(host.id)),
      on: cafe.moderator.connection)
    play.close(host.connection)
    play.pass(ms: 60_000)
    #expect(try state(cafe).substitutes.isEmpty, "in round 1 nobody hosts this table")
    play.ask(.endRound, on: cafe.moderator.connection)
    play.ask(.startRound, on: cafe.moderator.connection)
    #expect(try state(cafe).substitutes[table] != nil)
  }

  @Test("after a restart the role waits a minute for the host, and for somebody to be there")
  func restarted() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (host, mate, table) = try hostAndMate(cafe, guests)
    let loaded = Loading.Loaded(
      cafe: try state(cafe), epoch: play.epoch(of: cafe), receipts: Receipts(),
      log: EventLog(last: try state(cafe).sequence), snapshotAt: 0)
    let restarted = HubPlay()
    restarted.now = play.now
    restarted.hub.open(loaded, since: play.now, at: play.now)
    restarted.pass(ms: 60_000)
    #expect(restarted.state(of: cafe)?.substitutes == [:], "nobody is there")
    _ = restarted.enter(cafe.code, token: mate.token)
    #expect(restarted.state(of: cafe)?.substitutes == [table: .init(mate.id)])
    _ = restarted.enter(cafe.code, token: host.token)
    #expect(restarted.state(of: cafe)?.substitutes == [:])
  }

  @Test("a host on a break, or moved away by a moderator's undo, is looked after at once")
  func atOnce() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (host, mate, table) = try hostAndMate(cafe, guests)
    play.ask(.takeBreak, on: host.connection)
    #expect(try state(cafe).substitutes == [table: .init(mate.id)])
    play.ask(.endBreak, on: host.connection)
    #expect(try state(cafe).substitutes.isEmpty)
    // Taken back, the appointment leaves a host who is gone meanwhile.
    play.ask(
      .appointHost(table: table, round: 1, participant: .init(mate.id)),
      on: cafe.moderator.connection)
    play.close(host.connection)
    play.pass(ms: 60_000)
    #expect(try state(cafe).substitutes.isEmpty, "the new host is there")
    let deed = try #require(state(cafe).seatingHistory.done.last?.number)
    play.ask(.undo(part: .seating, deed: deed), on: cafe.moderator.connection)
    #expect(try state(cafe).isHost(.init(host.id), of: table, in: 1))
    #expect(try state(cafe).substitutes == [table: .init(mate.id)])
  }

  @Test("a role that found no room on disk is given when there is room again")
  func fullDisk() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (host, mate, table) = try hostAndMate(cafe, guests)
    play.close(host.connection)
    play.isPrompt = false
    play.pass(ms: 60_000)
    play.refuseBatch()
    #expect(try state(cafe).substitutes.isEmpty)
    play.isPrompt = true
    play.pass(ms: Limits.retryAfterMs + 1)
    #expect(try state(cafe).substitutes == [table: .init(mate.id)])
  }
}
