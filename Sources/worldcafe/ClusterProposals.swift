import Server

/// `worldcafe cluster`: groups the proposals of a workshop file.
struct ClusterProposals: Subcommand {
  static let name = "cluster"
  static let summary = "Groups proposals that say something similar, from a workshop file."
  static let syntax = Syntax(
    usage: "WORKSHOP.json|COMMENTS.csv [--strictness N] [--lexical] [--model DIR]\n"
      + "                         [--explain]",
    options: ["strictness", "model"], flags: ["lexical", "explain"], operands: 1)
  static let explanation = """
      WORKSHOP.json   {"id", "lang": "de" or "en", "proposals": [{"id", "text"}, …]}, and what people
                      decided: "together": [[id, …], …] and "apart": [[id, id], …]
      COMMENTS.csv    comments in the layout of Polis: comment-id, comment-body, moderated
      --strictness N  from 0 to 100: the higher, the surer must a member be; 0 without it
      --lexical       compares words only, not meanings
      --model DIR     where the model of language is; without it .model here, beside the program, or
                      above it
      --explain       a text for people instead of JSON: the groups, and why each proposal is there

    The order of the proposals changes nothing, and equal files give equal bytes on every machine.
    """

  private let path: String
  private let strictness: Int
  private let model: String?
  private let explains: Bool

  init(_ words: Words) throws {
    path = words.operands[0]
    strictness = try words.number("strictness", 0...100, default: 0)
    explains = words.has("explain")
    model = words.has("lexical") ? nil : words["model"] ?? ModelDirectory.standard
  }

  func run() throws -> Int32 {
    let file = try WorkshopFile(path: path)
    let grouping = Grouping(file, meanings: meanings, strictness: strictness)
    Output.say(
      explains
        ? grouping.explanation : String(decoding: JSONBytes.encode(grouping), as: UTF8.self))
    return 0
  }

  /// Without a model words are compared, and standard error says so.
  private var meanings: Meanings? {
    guard let model else { return nil }
    do {
      return try Meanings(directory: model)
    } catch {
      Program.complain("\(error); words alone are compared")
      return nil
    }
  }
}
