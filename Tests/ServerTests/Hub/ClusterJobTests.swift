import Server
import Testing
import Transport
import WorldCafe

@Suite("Themes while people write")
struct ClusterJobTests {
  let play = HubPlay()

  @Test("one job at a time; what was written meanwhile is grouped by the next one")
  func oneAtATime() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.isPrompt = false
    for number in 1...3 {
      play.write("Lernzeit in der Arbeitszeit, Fassung \(number)", by: guests[0], in: cafe)
      play.commit()
    }
    #expect(play.jobs.count == 1)
    play.isPrompt = true
    play.finishJob()
    let grouped = play.state(of: cafe)?.clusters.all.flatMap(\.proposals) ?? []
    #expect(Set(grouped).count == 3 && grouped.count == 3)
    #expect(play.jobs.isEmpty && play.batches.isEmpty)
  }

  @Test(
    "themes are an event of the server; moderators see them, participants not before the harvest")
  func disclosed() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.write("Lernzeit für alle", by: guests[0], in: cafe)
    play.write("Lernzeit für Teams", by: guests[0], in: cafe)
    #expect(play.events(on: cafe.moderator.connection).last == "proposalsArranged")
    #expect(!play.events(on: guests[0].connection).contains("proposalsArranged"))
    let record = play.journal.last { $0.kind == "proposalsArranged" }
    #expect(record.map { JSONValue(parsing: $0.body)["by"] } == .object(["server": .object([:])]))
  }

  @Test("a suggestion that found no room on disk is made again")
  func refused() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.write("Lernzeit für alle", by: guests[0], in: cafe)
    play.isPrompt = false
    play.write("Lernzeit für Teams", by: guests[0], in: cafe)
    play.commit()
    play.finishJob()
    play.refuseBatch()
    play.isPrompt = true
    #expect(play.state(of: cafe)?.clusters.count == 0)
    play.pass(ms: 2_000)
    #expect(play.state(of: cafe)?.clusters.count == 1)
  }

  @Test("while there is no room on disk nothing is grouped again and again")
  func noRoom() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.write("Lernzeit für alle", by: guests[0], in: cafe)
    play.write("Mentoring für alle", by: guests[1], in: cafe)
    play.isPrompt = false
    play.write("Lernzeit für Teams", by: guests[0], in: cafe)
    play.write("Mentoring für Teams", by: guests[1], in: cafe)
    play.commit()
    play.commit()
    var groupings = 0
    while !(play.jobs.isEmpty && play.batches.isEmpty), groupings < 10 {
      if !play.jobs.isEmpty {
        play.finishJob()
        groupings += 1
      }
      if !play.batches.isEmpty { play.refuseBatch() }
    }
    #expect(groupings == 2, "one for each question")
    play.isPrompt = true
    play.pass(ms: 2_000)
    #expect(play.state(of: cafe)?.clusters.count == 2)
  }

  @Test("what a table merged lies together on the board, unless moderators keep it apart")
  func tied() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let lead = cafe.moderator.connection
    for text in ["Lernzeit im Kalender", "Freitags keine Besprechung"] {
      play.write(text, by: guests[0], in: cafe)
    }
    let ids = try #require(play.state(of: cafe)?.proposals.all.map(\.id))
    #expect(play.state(of: cafe)?.clusters.count == 0)
    play.ask(.mergeProposals(proposal: ids[1], into: ids[0]), on: guests[0].connection)
    #expect(play.state(of: cafe)?.clusters.all.map { Set($0.proposals) } == [Set(ids)])
    play.ask(.keepApart(proposal: ids[1], from: ids[0]), on: lead)
    play.write("Noch ein anderer Gedanke", by: guests[0], in: cafe)
    let homes = play.state(of: cafe)?.clusters.all.map(\.proposals) ?? []
    #expect(!homes.contains { Set($0).isSuperset(of: ids) })
  }

  /// Four proposals of which two and two belong together, and a theme of the first two.
  private func themes() throws -> (PlayedCafe, [Visit], Cluster) {
    let (cafe, guests) = play.runningCafe(guests: 3)
    for text in [
      "Lernzeit für alle im Kalender", "Lernzeit für Teams im Kalender",
      "Mentoring für neue Leute", "Mentoring für alle neuen Leute",
    ] { play.write(text, by: guests[0], in: cafe) }
    return (cafe, guests, try #require(play.state(of: cafe)?.clusters.all.first))
  }

  @Test("a new proposal joins a theme, and nothing that lies in one moves")
  func growing() throws {
    let (cafe, guests, theme) = try themes()
    #expect(theme.proposals.count == 2)
    play.write("Lernzeit im Kalender für jedes Team", by: guests[0], in: cafe)
    let grown = try #require(play.state(of: cafe)?.clusters[theme.id])
    #expect(grown.proposals.starts(with: theme.proposals) && grown.proposals.count == 3)
  }

  @Test("a locked theme takes nothing, and a pair kept apart never meets again")
  func decided() throws {
    let (cafe, guests, theme) = try themes()
    let lead = cafe.moderator.connection
    play.ask(.lockCluster(cluster: theme.id, isOn: true), on: lead)
    play.write("Lernzeit im Kalender für jedes Team", by: guests[0], in: cafe)
    #expect(play.state(of: cafe)?.clusters[theme.id]?.proposals == theme.proposals)
    play.ask(.lockCluster(cluster: theme.id, isOn: false), on: lead)
    play.ask(.keepApart(proposal: theme.proposals[0], from: theme.proposals[1]), on: lead)
    let clusters = play.state(of: cafe)?.clusters.all ?? []
    #expect(!clusters.contains { Set($0.proposals).isSuperset(of: theme.proposals) })
  }

  @Test("moderators are told why proposals are together and how a theme would fall apart")
  func explained() throws {
    let (cafe, guests, theme) = try themes()
    func explain(_ cluster: Cluster.ID, on connection: ConnectionID) {
      play.say(.explain(.init(id: "e", cluster: cluster)), on: connection)
    }
    explain(theme.id, on: cafe.moderator.connection)
    let told = try #require(play.heard("explained", on: cafe.moderator.connection).last)
    #expect(told["members"]?.list.count == 2 && told["parts"]?.list.isEmpty == false)
    #expect(told["members"]?.list.first?["words"]?.list.contains(.text("Lernzeit")) == true)
    explain("nowhere", on: cafe.moderator.connection)
    #expect(play.answer(to: "e", on: cafe.moderator.connection) == "unknown-cluster")
    explain(theme.id, on: guests[0].connection)
    #expect(play.answer(to: "e", on: guests[0].connection) == "not-allowed")
  }
}
