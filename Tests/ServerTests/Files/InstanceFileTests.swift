import Planning
import Server
import Testing

@Suite("The file of `worldcafe plan`")
struct InstanceFileTests {
  private static let people = #"[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"}]"#
  private static let tables = #"[{"id":"T1","topic":"x"},{"id":"T2","topic":"y"}]"#

  /// An instance of four people and two tables, with its fields replaced or added.
  private static func json(_ fields: [String: String] = [:]) -> String {
    let all = ["id": #""i""#, "rounds": "3", "tables": tables, "participants": people]
      .merging(fields) { $1 }
    return "{" + all.sorted { $0.key < $1.key }.map { "\"\($0)\":\($1)" }.joined(separator: ",")
      + "}"
  }

  private func fault(_ json: String) -> String? {
    do {
      _ = try InstanceFile(Array(json.utf8))
      return nil
    } catch {
      return error.description
    }
  }

  @Test(
    "one line names the field that is wrong",
    arguments: [
      (["rounds": "0"], "rounds is 0, not 1 to 64"),
      (["rounds": "-3"], "rounds is -3, not 1 to 64"),
      (["rounds": #""3""#], "rounds is not a whole number"),
      (["rounds": "2.5"], "rounds is not a whole number"),
      (["tables": #"[{"id":"T1","topic":"x"}]"#], "tables has 1 entries, not 2 to 5000"),
      (["participants": "[]"], "participants has 0 entries, not 1 to 20000"),
      (["participants": #"[{"id":"a"},{"id":"a"}]"#], #"participants[1].id repeats "a""#),
      (
        ["keep_apart": #"[["a","z"]]"#],
        #"keep_apart[0] names "z", who is no participant"#
      ),
      (["keep_together": #"[["a","a"]]"#], "keep_together[0] names one person twice"),
      (["history": #"[{"a":"T9"}]"#], #"history[0].a sits at "T9", which is no table"#),
      (
        ["announced": #"{"3":{"a":"T1"}}"#],
        "announced.3 is no round to be planned, 0 to 2"
      ),
      (["pinned": #"{"3":{"a":"T1"}}"#], "pinned.3 is no round to be planned, 0 to 2"),
      (["pinned": #"{"x":{"a":"T1"}}"#], "pinned.x is no round to be planned, 0 to 2"),
      (["pinned": #"{"1":{"z":"T1"}}"#], #"pinned.1 names "z", who is no participant"#),
      (["pinned": #"{"1":{"a":"T9"}}"#], #"pinned.1.a sits at "T9", which is no table"#),
      (["pinned": #"{"1":{"a":7}}"#], "pinned[1].a is not a text"),
    ])
  func faults(fields: [String: String], line: String) {
    #expect(fault(Self.json(fields)) == line)
  }

  @Test("what is not JSON, or not UTF-8, is no instance")
  func other() {
    #expect(fault("nonsense") == "the file is not JSON")
    #expect(throws: FileFault.self) { try InstanceFile([0xFF, 0xFE]) }
  }

  @Test("more people than the limit are refused with the limit")
  func many() {
    let people = (0...20_000).map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
    #expect(
      fault(Self.json(["participants": "[\(people)]"]))
        == "participants has 20001 entries, not 1 to 20000")
  }

  @Test("pinned seats of a file reach the planner")
  func pinned() throws {
    let json = Self.json(["pinned": #"{"1":{"a":"T2","b":"T2"},"2":{"a":"T2","c":null}}"#])
    let file = try InstanceFile(Array(json.utf8))
    #expect(file.instance.pinned == [1: [1, 1, nil, nil], 2: [1, nil, nil, nil]])
    let plan = try plan(file.instance, seed: 1, steps: 2_000)
    #expect(plan.rounds[1][0] == 1 && plan.rounds[1][1] == 1 && plan.rounds[2][0] == 1)
  }
}
