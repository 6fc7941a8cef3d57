import Server
import Transport
import WorldCafe

/// One simulated person: a connection, a view, and the commands that wait for an answer.
final class Player {
  /// What a command came back with: the identifier of what it made, or a refusal.
  typealias Answer = (Result<String?, RehearsalFault>) -> Void

  let connection: ConnectionID
  private let dialer: Dialer
  private var waiting: [String: Answer] = [:]
  private(set) var spectator = Spectator()
  private var commandCount = 0
  private let prefix = Secrets.text(byteCount: 6)

  /// Told after each message that changed the view.
  var viewChanged: () -> Void = {}
  /// Told when the server said welcome.
  var welcomed: (String) -> Void = { _ in }
  /// Told when the first view is there.
  var entered: () -> Void = {}
  /// Told when the server wants no more of this person.
  var dismissed: (RehearsalFault) -> Void = { _ in }

  init(_ connection: ConnectionID, dialer: Dialer) {
    self.connection = connection
    self.dialer = dialer
  }

  func say(_ message: ClientMessage) {
    dialer.send(Payload(JSONBytes.encode(message)), to: connection)
  }

  /// Sends a command and calls back with its answer.
  func ask(_ command: Command, _ answer: @escaping Answer = { _ in }) {
    let id = nextIdentifier()
    waiting[id] = answer
    say(.command(ClientMessage.Identified(id: id, do: command)))
  }

  /// Sends a message with an identifier that is not a command.
  func ask(_ message: (String) -> ClientMessage, _ answer: @escaping Answer) {
    let id = nextIdentifier()
    waiting[id] = answer
    say(message(id))
  }

  /// How many commands have no answer yet.
  var waitingCount: Int { waiting.count }

  func hear(_ bytes: [UInt8]) {
    guard let message = try? Incoming(bytes) else {
      return dismissed(RehearsalFault("the server sent something that is not in the protocol"))
    }
    if let welcome = message.welcome { welcomed(welcome.role) }
    if let snapshot = message.snapshot {
      spectator.see(snapshot.view)
      entered()
      viewChanged()
    }
    if let events = message.events {
      for change in events.changes { spectator.see(change) }
      viewChanged()
    }
    if let done = message.done { waiting.removeValue(forKey: done.id)?(.success(done.created)) }
    if let prepared = message.prepared { answerOnly(.success(prepared.cafe)) }
    if let erased = message.erased { waiting.removeValue(forKey: erased.id)?(.success(nil)) }
    if let refused = message.refused { refuse(refused) }
  }

  private func refuse(_ refused: Incoming.Refused) {
    let fault = RehearsalFault("refused (\(refused.code)): \(refused.sentence)")
    if let id = refused.id {
      waiting.removeValue(forKey: id)?(.failure(fault))
    } else {
      dismissed(fault)
    }
  }

  private func answerOnly(_ result: Result<String?, RehearsalFault>) {
    guard let (id, answer) = waiting.first else { return }
    waiting[id] = nil
    answer(result)
  }

  private func nextIdentifier() -> String {
    commandCount += 1
    return "\(prefix)-\(commandCount)"
  }
}
