import Foundation
import WorldCafe

/// A scenario as one viewer is told it; see `Tests/Golden/README.md`.
struct Telling: Encodable {
  var viewer: String
  var start: View
  var steps: [Step]

  struct Step: Encodable {
    var message: [String: Message]
    var view: View
  }

  struct Message: Encodable {
    var from: Int
    var to: Int
    var nowMs: Moment
    var events: [Happening]
    var changes: [Change]
  }

  struct Happening: Encodable {
    var sequence: Int64
    var atMs: Moment
    var kind: String
  }

  /// - Parameter viewer: somebody who is there all the time from the first turn on.
  init(_ scenario: Scenario, to viewer: Actor) {
    let history = History(scenario.play.log)
    self.viewer =
      switch viewer {
      case .moderator(let id): id.text
      case .participant(let id): id.text
      case .visitor, .server: viewer.role.rawValue
      }
    start = history.view(at: scenario.ends[0] - 1, for: viewer)
    steps = zip(scenario.ends, scenario.ends.dropFirst()).map { before, end in
      let range = before...(end - 1)
      let disclosure = Disclosure(history.states[end - 1])
      let shown = range.filter { index in
        history.touched[index].contains { disclosure.sight(of: $0, for: viewer) != nil }
      }
      let message = Message(
        from: before + 1, to: end, nowMs: history.log[end - 1].at,
        events: shown.map {
          let recorded = history.log[$0]
          return Happening(
            sequence: recorded.sequence, atMs: recorded.at, kind: recorded.event.kind)
        },
        changes: history.changes(range, for: viewer))
      return Step(message: ["events": message], view: history.view(at: end - 1, for: viewer))
    }
  }
}

extension Scenario {
  /// Those who are there from the beginning to the end, and a visitor.
  var viewers: [Actor] {
    let history = History(play.log)
    let last = Set(history.viewers(at: history.states.count - 1))
    return history.viewers(at: ends[0] - 1).filter(last.contains)
  }

  /// The file's text: one line per step, so that a difference shows which step is another.
  func told() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    let tellings = try viewers.map { viewer in
      let telling = Telling(self, to: viewer)
      let steps = try telling.steps.map(line).joined(separator: ",\n")
      return """
        {"viewer":\(try line(telling.viewer)),
        "start":\(try line(telling.start)),
        "steps":[
        \(steps)
        ]}
        """
    }
    return "{\"scenario\":\(try line(name)),\"viewers\":[\n"
      + tellings.joined(separator: ",\n") + "\n]}\n"
  }
}
