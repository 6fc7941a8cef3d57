import Foundation
import Server

/// Finds the subcommand, runs it, and turns what goes wrong into one line and an exit status:
/// 0 done, 1 refused or found faulty, 2 wrong usage.
enum Program {
  static let subcommands: [any (Subcommand & SendableMetatype).Type] = [
    Serve.self, MakePlan.self, ClusterProposals.self, Rehearse.self, Export.self, Verify.self,
    BackUp.self, Restore.self,
  ]

  static func run(_ arguments: [String]) -> Int32 {
    guard let name = arguments.first, !["--help", "-h", "help"].contains(name) else {
      Output.say(overview)
      return arguments.isEmpty ? 2 : 0
    }
    guard let subcommand = subcommands.first(where: { $0.name == name }) else {
      complain("there is no command \(name); `worldcafe --help` lists them")
      return 2
    }
    if arguments.contains("--help") || arguments.contains("-h") {
      Output.say(subcommand.help)
      return 0
    }
    do {
      let words = try Words(Array(arguments.dropFirst()), subcommand.syntax)
      return try subcommand.init(words).run()
    } catch let fault as UsageFault {
      complain("\(fault.sentence); see `worldcafe \(name) --help`")
      return 2
    } catch {
      complain("\(error)")
      return 1
    }
  }

  static func complain(_ sentence: String) {
    let line = sentence.replacingOccurrences(of: "\n", with: " ")
    FileHandle.standardError.write(Data("worldcafe: \(line)\n".utf8))
  }

  private static var overview: String {
    let list = subcommands.map {
      "  \($0.name.padding(toLength: 10, withPad: " ", startingAt: 0))\($0.summary)"
    }
    return """
      usage: worldcafe COMMAND [OPTION ...]

      \(list.joined(separator: "\n"))

      `worldcafe COMMAND --help` explains one. Exit status: 0 done, 1 refused or faulty, 2 wrong usage.
      """
  }
}
