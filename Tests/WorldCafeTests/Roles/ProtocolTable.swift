import WorldCafe

/// The table of commands in `Protocol.md`: what strangers are promised.
enum ProtocolTable {
  struct Row {
    var role: Role
    var stages: Set<Phase.Stage>
  }

  /// - Returns: a row for each command's name.
  static func read() throws -> [String: Row] {
    let text = try Repository.read("Sources/Server/Server.docc/Protocol.md")
    let lines = text.split(separator: "\n").drop { $0 != "| who | `do` | when |" }.dropFirst(2)
    var rows: [String: Row] = [:]
    var role = Role.visitor
    for line in lines.prefix(while: { $0.hasPrefix("|") }) {
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
      if let named = Role(rawValue: String(cells[0].prefix(while: \.isLetter))) { role = named }
      let stages = stages(String(cells[2]))
      for match in cells[1].matches(of: /`{"(\w+)": {/) {
        rows[String(match.output.1)] = Row(role: role, stages: stages)
      }
    }
    return rows
  }

  /// Understands “always”, “before `x`”, “`x` … `y`” and lists.
  private static func stages(_ text: String) -> Set<Phase.Stage> {
    let all = Phase.Stage.allCases
    let named = text.matches(of: /`(\w+)`/).compactMap {
      Phase.Stage(rawValue: String($0.output.1))
    }
    if text.hasPrefix("always") { return Set(all) }
    if text.hasPrefix("before") { return Set(all.prefix { $0 != named[0] }) }
    guard text.contains("…") else { return Set(named) }
    return Set(all.drop { $0 != named[0] }.prefix { $0 != named[1] } + [named[1]])
  }
}
