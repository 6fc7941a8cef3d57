import Synchronization
import Testing
import WorldCafe

@testable import Server

@Suite("What the log says")
struct LogTests {
  /// The lines that were written.
  private final class Lines: Sendable {
    let all = Mutex<[String]>([])
    var log: Log { Log { line in self.all.withLock { $0.append(line) } } }
  }

  @Test("a happening is one line, without controls, whatever stands in it")
  func oneLine() {
    let lines = Lines()
    lines.log.note(
      LogLine("backup failed", detail: "a\r\nb\u{1b}[2Jc\u{7}d\u{85}e\t"), wallMs: 1_700_000_000_000
    )
    #expect(lines.all.withLock { $0 } == ["2023-11-14T22:13:20Z backup failed: a  b [2Jc d e "])
  }

  @Test("no name, text, token, key or address of a whole café is in it")
  func secrets() {
    let play = HubPlay()
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.write("Ein Satz, der niemanden angeht", by: guests[0], in: cafe)
    play.ask(.sendMessage(tables: [], text: "Nachricht"), on: cafe.moderator.connection)
    play.say(.hello(.init(organizer: "a wrong key of an organizer")), on: play.open())
    _ = play.enter(cafe.code, token: "a-wrong-token-0123456789")
    play.isPrompt = false
    play.write("Ohne Platz auf der Platte", by: guests[1], in: cafe)
    play.refuseBatch()
    let lines = Lines()
    for line in play.log { lines.log.note(line) }
    let written = lines.all.withLock { $0 }.joined(separator: "\n")
    #expect(written.contains("no room on disk") && written.contains(cafe.code.text))
    let secrets =
      guests.flatMap { [$0.token, $0.id] } + [
        "Gast", "Moderation", cafe.moderator.token, "Satz", "Nachricht", "Platte", "wrong",
        Environment.organizerKey, "192.0.2.1",
      ]
    for secret in secrets { #expect(!written.contains(secret), "\(secret)") }
  }
}
