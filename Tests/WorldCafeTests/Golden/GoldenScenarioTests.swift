import Foundation
import Testing
import WorldCafe

/// The scenarios that the browser's reducer folds too; see `Tests/Golden/README.md`.
@Suite struct GoldenScenarioTests {
  @Test("the files tell what the server would tell")
  func files() throws {
    for scenario in try Scenario.all() {
      let path = "Tests/Golden/\(scenario.name).json"
      #expect(
        try Repository.holds(scenario.told(), at: path),
        "\(path) differs; GOLDEN_REWRITE=1 writes it anew")
    }
  }

  @Test("folding the JSON of each message gives the JSON of each view")
  func fold() throws {
    for scenario in try Scenario.all() {
      let file = try object(Data(scenario.told().utf8))
      for telling in try #require(file["viewers"] as? [[String: Any]]) {
        var view = try #require(telling["start"] as? [String: Any])
        for (place, step) in try #require(telling["steps"] as? [[String: Any]]).enumerated() {
          let message = try #require(step["message"] as? [String: [String: Any]])
          let changes = try #require(message["events"]?["changes"] as? [[String: Any]])
          for change in changes { fold(change, into: &view) }
          let drawn = try #require(step["view"] as? [String: Any])
          #expect(
            NSDictionary(dictionary: view) == NSDictionary(dictionary: drawn),
            "\(scenario.name), step \(place + 1), viewer \(telling["viewer"] ?? "")")
        }
      }
    }
  }

  @Test("together the scenarios hold every kind of change and nearly every kind of event")
  func coverage() throws {
    let changes: Set = [
      "questions", "phase", "headcount", "you", "people", "person", "moderators", "sittings",
      "sitting", "proposals", "proposal", "proposalGone", "clusters", "recommendations", "message",
      "calls", "plan", "deeds", "voices", "verdicts",
      "planning", "arranging", "presentation", "publication",
    ]
    var told: Set<String> = []
    for scenario in try Scenario.all() {
      for viewer in scenario.viewers {
        for step in Telling(scenario, to: viewer).steps {
          for change in step.message["events"]?.changes ?? [] {
            told.formUnion(try object(JSONEncoder().encode(change)).keys)
          }
        }
      }
    }
    #expect(told == changes)
  }

  private func object(_ json: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  /// The rules of `Protocol.md`, by the names of the keys alone.
  private func fold(_ change: [String: Any], into view: inout [String: Any]) {
    let lists = ["person": "people", "proposal": "proposals", "message": "messages"]
    for (key, value) in change {
      if key == "proposalGone" {
        let proposals = view["proposals"] as? [[String: Any]] ?? []
        view["proposals"] = proposals.filter { $0["id"] as? String != value as? String }
      } else if let list = lists[key] {
        put(value, into: &view, list, by: ["id"])
      } else if key == "sitting" {
        put(value, into: &view, "sittings", by: ["round", "table"])
      } else {
        view[key] = value
      }
    }
  }

  private func put(
    _ value: Any, into view: inout [String: Any], _ list: String, by keys: [String]
  ) {
    guard let new = value as? [String: Any] else { return }
    var elements = view[list] as? [[String: Any]] ?? []
    let place = elements.firstIndex { old in
      keys.allSatisfy { NSDictionary(dictionary: old)[$0] as? NSObject == new[$0] as? NSObject }
    }
    if let place { elements[place] = new } else { elements.append(new) }
    view[list] = elements
  }
}
