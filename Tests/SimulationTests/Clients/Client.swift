import Server
import WorldCafe

/// A browser: one tab of somebody.
final class Client {
  /// Where a client's secret comes from.
  enum Part { case guest, moderator }

  let name: String
  let part: Part
  let token: String
  let credential: Credential
  /// Whether the server said that the secret is known.
  var isKnown: Bool
  /// Whether the server sent this one away: removed or revoked, or another tab took over.
  var isSentAway = false
  var line: Line?
  var epoch: String?
  var view: FoldedView?
  /// The last event that the view includes.
  var position: Int64 = 0
  var awaitsOpening = false
  /// Commands without an answer.
  var outbox: [ClientMessage.Identified<Command>] = []
  /// Commands that were answered; a suspicious client sends them again.
  var answered: [ClientMessage.Identified<Command>] = []

  init(name: String, part: Part, token: String, isKnown: Bool) {
    self.name = name
    self.part = part
    self.token = token
    credential = Secrets.hash(token)
    self.isKnown = isKnown
  }

  /// What it says first on a new connection, or after it became somebody.
  func hello(to cafe: Cafe.Code) -> ClientMessage {
    let resume =
      view == nil ? nil : epoch.map { ClientMessage.Resume(epoch: $0, sequence: position) }
    return .hello(.init(cafe: cafe, token: isKnown ? token : nil, resume: resume))
  }
}
