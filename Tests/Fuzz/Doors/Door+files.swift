import Foundation
import Planning
import Server
import WorldCafe

extension Door {
  /// A café file. What is accepted makes a café.
  static let cafeFile = Door(name: "cafe-file") { bytes in
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)),
      let setup = try? CafeFile.setup(from: value, in: .foreign)
    else { return false }
    let token = String(repeating: "0123456789abcdef", count: 2)
    let event = try? Cafe.decidePrepare(
      code: "ABCD-EFGH", setup: setup, moderator: "Moderation", token: token, in: .foreign)
    guard let event else { preconditionFailure("a file that was read makes no café") }
    _ = Cafe(first: Recorded(sequence: 1, at: .init(ms: 0), by: .server, event: event))
    return true
  }

  /// An instance of the planner. Either a plan or a reason why there is none.
  static let plan = Door(name: "plan") { bytes in
    // Larger ones take long, and nothing else.
    guard bytes.count < 4096, let file = try? InstanceFile(bytes),
      file.instance.participants.count * file.instance.rounds < 400
    else { return false }
    do throws(Infeasible) {
      let plan = try Planning.plan(file.instance, seed: 1, steps: 100) { _ in true }
      _ = PlanExplanation(plan, of: file).text
      return true
    } catch {
      precondition(!error.sentence.isEmpty)
      return false
    }
  }

  /// A workshop to be grouped. Each proposal is in exactly one place.
  static let workshop = Door(name: "workshop") { bytes in
    guard bytes.count < 8192, let file = try? WorkshopFile(bytes) else { return false }
    group(file)
    return true
  }

  /// Comments of another program, as a table.
  static let comments = Door(name: "comments") { bytes in
    guard bytes.count < 8192, let file = try? WorkshopFile(comments: bytes) else { return false }
    group(file)
    return true
  }

  private static func group(_ file: WorkshopFile) {
    let grouping = Grouping(file, strictness: 50)
    _ = grouping.explanation
    struct Places: Decodable {
      let clusters: [[String]]
      let unclustered: [String]
    }
    guard let written = try? JSONEncoder().encode(grouping),
      let places = try? JSONDecoder().decode(Places.self, from: written)
    else { preconditionFailure("a grouping that cannot be written") }
    let all = places.clusters.joined() + places.unclustered
    precondition(Set(all).count == all.count, "a proposal in two places")
    precondition(all.count == file.proposalCount, "a proposal in no place")
  }
}
