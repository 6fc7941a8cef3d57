import Foundation
import Server
import Transport
import WorldCafe

/// Plays one café: an organizer prepares it, a moderator leads it, guests join, write and move.
///
/// Steps: (1) prepare, (2) open the lobby, (3) all guests join, (4) the first round starts; from
/// then on the server's clock leads; (5) in each round a guest per table hosts, proposals are written
/// at their table and time; (6) in the harvest the moderator drafts recommendations and closes.
/// Everything happens on the thread of one loop.
final class Stage {
  let options: RehearsalOptions
  let file: CafeFile
  let json: JSONValue
  let venue: Venue
  private(set) var dialer: Dialer?
  private var players: [ConnectionID: Player] = [:]
  private var onOpen: [ConnectionID: () -> Void] = [:]
  private var timer: LoopTimer?
  private(set) var fault: RehearsalFault?
  private var isOver = false
  var isErasing = false
  var isHarvesting = false
  private var movedAt = ContinuousClock.now

  var code = ""
  var organizer: Player?
  var moderator: Player?
  var guests: [Player] = []
  var pen: Pen?
  var played = Played()

  /// What was seen on the way, for the summary and the checks.
  struct Played {
    var refusals: [String] = []
    /// The questions that each guest sat at, in order.
    var questions: [Int: [String]] = [:]
    var proposals = 0
    var recommendations = 0
  }

  /// A rehearsal in which nothing moves for this long has failed.
  private static let stallSecondsMax: Double = 30

  init(_ options: RehearsalOptions, file: CafeFile, json: JSONValue, at venue: Venue) {
    self.options = options
    self.file = file
    self.json = json
    self.venue = venue
  }

  /// Plays until the end.
  ///
  /// - Throws: what ended it early.
  func play() throws {
    // A moderator of a large café gets large views.
    dialer = try Dialer(
      on: venue.loop, messageBytesMax: 64 << 20,
      report: { [weak self] event in self?.hear(event) })
    timer = LoopTimer(on: venue.loop) { [weak self] in self?.tick() }
    prepare()
    timer?.arm(afterMs: 1)
    venue.run()
    if let fault { throw fault }
  }

  func tell(_ line: String) {
    guard !options.endsWithJSON else { return }
    Output.say(line)
  }

  func fail(_ fault: RehearsalFault) {
    guard !isOver else { return }
    self.fault = self.fault ?? fault
    end()
  }

  func end() {
    guard !isOver else { return }
    isOver = true
    venue.stop()
  }

  /// Opens a connection and says hello on it.
  func connect(_ hello: ClientMessage.Hello) -> Player? {
    guard let dialer else { return nil }
    // One address has a limit of handshakes; a large audience comes from several.
    let source =
      venue.target.address.hasPrefix("127.") ? "127.0.0.\(2 + players.count / 400 % 250)" : nil
    let player = Player(dialer.dial(venue.target, from: source), dialer: dialer)
    players[player.connection] = player
    player.dismissed = { [weak self] in self?.fail($0) }
    onOpen[player.connection] = { player.say(.hello(hello)) }
    return player
  }

  private func hear(_ event: TransportEvent) {
    movedAt = .now
    switch event {
    case .opened(let connection, _):
      onOpen.removeValue(forKey: connection)?()
    case .message(let connection, let bytes):
      players[connection]?.hear(bytes)
    case .closed(let connection, let code):
      guard let player = players.removeValue(forKey: connection), !isOver else { return }
      // The erasure of the café sends everybody in it away.
      guard !isErasing || player === organizer else { return }
      fail(RehearsalFault("a connection was closed (\(code))"))
    }
  }

  /// Proposals are written when their second has come.
  private func tick() {
    guard !isOver else { return }
    pen?.writeDue()
    if movedAt.duration(to: .now) > .seconds(Self.stallSecondsMax),
      moderator?.spectator.phase.stage != .round
    {
      fail(RehearsalFault("nothing moved for \(Int(Self.stallSecondsMax)) s"))
    }
    timer?.arm(afterMs: 2)
  }
}
