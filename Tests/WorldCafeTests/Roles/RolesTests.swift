import Foundation
import Testing
import WorldCafe

/// Who may do what and when, cell by cell, against real decisions.
@Suite struct RolesTests {
  private static let cells = Command.Kind.allCases.flatMap { kind in
    Role.allCases.map { (kind, $0) }
  }

  @Test("every cell of role × command × stage is allowed or refused with the right code")
  func everyCell() throws {
    let documented = try ProtocolTable.read()
    var count = 0
    for (kind, role) in Self.cells {
      for stage in Phase.Stage.allCases {
        let play = try Rehearsed.play(for: kind, in: stage)
        let refusal = play.refusal(of: Rehearsed.command(kind), by: Rehearsed.actor(role))
        let row = try #require(documented[kind.rawValue], "\(kind) is not in Protocol.md")
        let expected: Refusal.Code? =
          if role != row.role {
            .notAllowed
          } else if row.stages.contains(stage) {
            Rehearsed.exceptions[.init(kind, stage)]
          } else {
            stage == .closed ? .cafeClosed : .wrongPhase
          }
        #expect(refusal == expected, "\(role) \(kind) in \(stage)")
        count += 1
      }
    }
    #expect(count == Role.allCases.count * Command.Kind.allCases.count * 6)
  }

  @Test("whoever is no longer here is refused in every stage")
  func gone() throws {
    for kind in Command.Kind.allCases where Permission.row(kind).roles != [.visitor] {
      let isModerator = Permission.row(kind).roles == [.moderator]
      for stage in Permission.row(kind).stages {
        let play = try Rehearsed.play(for: kind, in: stage)
        let stranger: Actor = isModerator ? "m99" : "s99"
        let code = play.refusal(of: Rehearsed.command(kind), by: stranger)
        #expect(code == (isModerator ? .revoked : .removed), "\(kind) in \(stage)")
      }
    }
  }

  @Test("the article holds the table as it is")
  func article() throws {
    let path = "Sources/WorldCafe/WorldCafe.docc/Roles.md"
    let parts = try Repository.read(path).components(separatedBy: Self.fence)
    try #require(parts.count == 3, "the table stands between two fences")
    let text = parts[0] + Self.fence + "\n" + Self.table + Self.fence + parts[2]
    #expect(try Repository.holds(text, at: path), "GOLDEN_REWRITE=1 brings it up to date")
  }

  private static let fence = "<!-- table of permissions -->"

  private static var table: String {
    let head = Phase.Stage.allCases.map(\.rawValue)
    var lines = [
      "| command | role | " + head.joined(separator: " | ") + " |",
      "| --- | --- |" + String(repeating: " :-: |", count: head.count),
    ]
    for kind in Command.Kind.allCases {
      let row = Permission.row(kind)
      let roles = row.roles.map(\.rawValue).sorted().joined(separator: ", ")
      let marks = Phase.Stage.allCases.map { row.stages.contains($0) ? "✓" : "" }
      lines.append("| `\(kind.rawValue)` | \(roles) | " + marks.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
