import Server
import Testing
import WorldCafe

@Suite("Published results")
struct ResultsTests {
  let play = HubPlay()

  /// A closed café whose results are published, and the secret in their link.
  private func published() throws -> (cafe: PlayedCafe, secret: String) {
    let (cafe, _) = play.runningCafe(guests: 3)
    for command in [.startHarvest, .closeCafe(acceptsOpen: true), .publishResults] as [Command] {
      play.ask(command, on: cafe.moderator.connection)
    }
    let secret = try #require(play.state(of: cafe)?.publication?.secret)
    return (cafe, secret)
  }

  @Test("the secret in the link leads to the café, and nothing else does")
  func link() throws {
    let (cafe, secret) = try published()
    #expect(play.results(behind: secret)?.code == cafe.code)
    for other in ["", String(secret.dropLast()), secret + "x", cafe.code.text] {
      #expect(play.results(behind: other) == nil, "\(other)")
    }
  }

  @Test("a withdrawn link leads nowhere, and publishing again makes another one")
  func withdrawn() throws {
    let (cafe, first) = try published()
    play.ask(.withdrawResults, on: cafe.moderator.connection)
    #expect(play.results(behind: first) == nil)
    play.ask(.publishResults, on: cafe.moderator.connection)
    let second = try #require(play.state(of: cafe)?.publication?.secret)
    #expect(second != first)
    #expect(play.results(behind: first) == nil)
    #expect(play.results(behind: second) != nil)
  }

  @Test("the link opens nothing before it is on disk")
  func durable() throws {
    let (cafe, _) = play.runningCafe(guests: 3)
    for command in [.startHarvest, .closeCafe(acceptsOpen: true)] as [Command] {
      play.ask(command, on: cafe.moderator.connection)
    }
    play.isPrompt = false
    play.ask(.publishResults, on: cafe.moderator.connection)
    let secret = try #require(play.workingState(of: cafe)?.publication?.secret)
    #expect(play.results(behind: secret) == nil)
    play.commit()
    #expect(play.results(behind: secret) != nil)
  }
}
