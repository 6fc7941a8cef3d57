import Server
import Testing
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
    #expect(play.events(on: cafe.moderator.connection).last == "clustersSuggested")
    #expect(!play.events(on: guests[0].connection).contains("clustersSuggested"))
    let record = play.journal.last { $0.kind == "clustersSuggested" }
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
}
