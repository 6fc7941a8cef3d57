import Planning
import Server

/// `worldcafe plan`: seats everybody of an instance file for every round.
struct MakePlan: Subcommand {
  static let name = "plan"
  static let summary = "Plans who sits where in every round, from an instance file."
  static let syntax = Syntax(
    usage: "INSTANCE.json [--seed N] [--steps N] [--explain]", options: ["seed", "steps"],
    flags: ["explain"], operands: 1)
  static let explanation = """
      INSTANCE.json  people, tables, rules, and which seats were taken, announced
                     or pinned
      --seed N       another seed gives another plan of about the same quality; 1 without it
      --steps N      moves the search may try; 200000 without it
      --explain      a table for people instead of JSON: who sits where, how many others each
                     meets, the bound, and what was not reached

    Equal file, seed and steps give equal bytes on every machine. Exit status 3: no plan is possible,
    and standard output says why.
    """

  /// The exit status of an instance that contradicts itself.
  private static let isImpossible: Int32 = 3

  private let path: String
  private let seed: Int
  private let steps: Int
  private let explains: Bool

  init(_ words: Words) throws {
    path = words.operands[0]
    seed = try words.number("seed", 0...Int.max, default: 1)
    steps = try words.number("steps", 0...1_000_000_000, default: 200_000)
    explains = words.has("explain")
  }

  func run() throws -> Int32 {
    let file = try InstanceFile(path: path)
    do throws(Infeasible) {
      let plan = try plan(
        file.instance, seed: UInt64(seed), steps: steps, goesOn: Progress(of: steps).report)
      Output.say(
        explains
          ? PlanExplanation(plan, of: file).text
          : String(decoding: JSONBytes.encode(PlanFile(plan, of: file)), as: UTF8.self))
      return 0
    } catch {
      Output.say(
        explains
          ? error.sentence
          : String(decoding: JSONBytes.encode(PlanFile(error, of: file)), as: UTF8.self))
      return Self.isImpossible
    }
  }
}
