import Foundation
import Server
import Testing
import WorldCafe

@Suite("kill -9 in the middle of a round")
struct CrashTests {
  /// Commands that one guest sends without waiting for answers; below the burst that is allowed.
  static let commandsPerGuest = 20

  @Test("nothing acknowledged is lost, nothing is done twice, and the clock goes on")
  func kills() throws {
    let folder = try Folder()
    var server = try ServerProcess(data: folder.data)
    let workshop = try Workshop(on: server, guests: 6)
    let clock = try workshop.view(server, token: workshop.moderatorToken)["phase"]?["clock"]
    var written: Set<String> = []
    for attempt in 1...4 {
      let crashed = try crash(server, workshop, attempt: attempt)
      server = try ServerProcess(data: folder.data)
      let view = try workshop.view(server, token: workshop.moderatorToken)
      #expect(view["phase"]?["clock"] == clock)
      let found = Set(view["proposals"]?.list.compactMap { $0["id"]?.text } ?? [])
      #expect(written.union(crashed.acknowledged).isSubset(of: found))
      try sendAgain(server, workshop, crashed)
      let after = try workshop.view(server, token: workshop.moderatorToken)
      written = Set(after["proposals"]?.list.compactMap { $0["id"]?.text } ?? [])
      #expect(written.count == attempt * 6 * Self.commandsPerGuest)
    }
    server.end(SIGTERM)
    #expect(try Run("verify", "--data", folder.data).output.hasPrefix("sound: 1 cafés"))
  }

  private struct Crash {
    var attempt: Int
    /// Proposals whose writing was answered with done.
    var acknowledged: Set<String>
    var tables: [String]
  }

  /// Everybody writes; after some answers the server is killed.
  private func crash(
    _ server: ServerProcess, _ workshop: Workshop, attempt: Int
  ) throws -> Crash {
    let guests = try workshop.guestTokens.map { try workshop.enter(server, token: $0) }
    let tables = guests.map { guest in
      let view = guest.heard.compactMap { $0["snapshot"]?["view"] }.last
      return view?["sittings"]?.list.first { $0["round"]?.whole == 1 }?["table"]?.text ?? ""
    }
    for (index, guest) in guests.enumerated() {
      write(guest, index, at: tables[index], attempt)
    }
    // The later the attempt, the more answers are waited for.
    let wanted = 1 + (attempt - 1) * 6
    try guests[0].hear { guests[0].answers.count >= min(wanted, Self.commandsPerGuest) }
    server.end(SIGKILL)
    // What was on its way when the server died was also acknowledged.
    for guest in guests { _ = guest.readToClose() }
    return Crash(
      attempt: attempt, acknowledged: Set(guests.flatMap { $0.created.values }), tables: tables)
  }

  private func write(_ guest: Caller, _ index: Int, at table: String, _ attempt: Int) {
    for number in 1...Self.commandsPerGuest {
      guest.ask(
        .writeProposal(
          table: .init(table), round: 1, text: "Idee \(attempt).\(index).\(number)",
          isRecordedByHost: false, editKey: nil), id: "w-\(attempt)-\(number)")
    }
  }

  /// Everybody comes back and sends everything again, as clients do with what was not answered.
  private func sendAgain(_ server: ServerProcess, _ workshop: Workshop, _ crash: Crash) throws {
    for (index, token) in workshop.guestTokens.enumerated() {
      let guest = try workshop.enter(server, token: token)
      write(guest, index, at: crash.tables[index], crash.attempt)
      try guest.hear { guest.answers.count == Self.commandsPerGuest }
      #expect(guest.answers.values.allSatisfy { $0 == "done" })
      #expect(Set(guest.created.values).count == Self.commandsPerGuest)
    }
  }
}
