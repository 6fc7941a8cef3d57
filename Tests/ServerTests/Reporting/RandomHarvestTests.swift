import Reports
import Testing
import WorldCafe

@testable import Server

@Suite("Whatever moderators do in the harvest")
struct RandomHarvestTests {
  @Test(
    "after 1,000 acts no export dangles, and each proposal has one fate",
    arguments: [1, 2, 3] as [UInt64])
  func whole(seed: UInt64) throws {
    var cafe = try harvest()
    let moderator = Actor.moderator(id: try #require(cafe.moderators.all.first).id)
    var acts = RandomActs(seed: seed)
    var done: Set<Command.Kind> = []
    for number in 1...1_000 {
      let command = acts.next(in: cafe)
      let context = Context(now: Moment(ms: 0), fresh: "a\(number)", hash: Secrets.hash)
      guard let events = try? cafe.decide(command, by: moderator, in: context), !events.isEmpty
      else { continue }
      done.insert(command.kind)
      for event in events {
        cafe.apply(
          Recorded(sequence: cafe.sequence + 1, at: Moment(ms: 0), by: moderator, event: event))
      }
      if number % 20 == 0 { try check(cafe) }
    }
    #expect(RandomActs.kinds.subtracting(done) == [], "seed \(seed)")
  }

  /// 36 proposals of six guests, every ninth of them anonymous.
  private func harvest() throws -> Cafe {
    let play = HubPlay()
    let (cafe, guests) = play.runningCafe(guests: 6)
    for number in 0..<36 {
      let key = number % 9 == 0 ? "edit-key-of-at-least-22-characters" : nil
      play.write("Vorschlag \(number)", by: guests[number % 6], in: cafe, editKey: key)
    }
    play.ask(.startHarvest, on: cafe.moderator.connection)
    return try #require(play.state(of: cafe))
  }

  /// `Report` refuses whatever dangles; the rest is looked at here.
  private func check(_ cafe: Cafe) throws {
    let model = ReportModel(cafe, utcOffsetMinutes: 0)
    _ = try Report(model)
    #expect(model.proposals.count { !$0.isImported } == 36)
    #expect(model.proposals.count == cafe.proposals.all.count { !$0.isWithdrawn })
    // What dangled in the café would be missing here.
    for (made, told) in zip(cafe.recommendations.all, model.recommendations) {
      #expect(made.clusters.count == told.clusters.count, "\(made.id)")
      #expect(made.proposals.count == told.proposals.count, "\(made.id)")
    }
    let placed = cafe.clusters.all.flatMap(\.proposals).count
    #expect(placed == model.proposals.count { $0.cluster != nil })
    let sources = Dictionary(
      grouping: model.recommendations.flatMap { made in made.proposals.map { ($0, made.id) } }
    ) { $0.0 }.mapValues { $0.map(\.1) }
    for proposal in model.proposals {
      if case .recommendation(let id) = proposal.fate {
        #expect(sources[proposal.id]?.contains(id) == true)
      } else {
        #expect(sources[proposal.id] == nil)
      }
    }
  }
}
