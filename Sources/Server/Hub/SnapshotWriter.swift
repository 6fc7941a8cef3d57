import WorldCafe

/// Writes snapshots of one state of a café, from pieces that viewers share.
///
/// What everybody of a role sees alike is written once: with a thousand tables it is most of a
/// snapshot, and after a crash everybody asks for one at the same time.
struct SnapshotWriter {
  /// Why a snapshot is sent instead of the missing events.
  enum Reason: String, Sendable { case first, epoch, tooOld }

  private struct PieceKey: Hashable {
    var role: Role
    var name: String
  }

  private var projector: Projector
  private var pieces: [PieceKey: [UInt8]] = [:]

  init(_ cafe: Cafe) { projector = Projector(cafe) }

  /// The message `snapshot` for one viewer; the same bytes as if the whole view were encoded.
  mutating func message(
    for viewer: Actor, reason: Reason, at now: Moment
  ) -> [UInt8] {
    let view = projector.view(for: viewer)
    var bytes = Array(
      #"{"snapshot":{"nowMs":\#(now.ms),"reason":"\#(reason.rawValue)","#.utf8)
    bytes += #""sequence":\#(projector.cafe.sequence),"view":{"#.utf8
    var isFirst = true
    for part in view.parts {
      guard let piece = piece(part, for: view.you.role) else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += #""\#(part.name)":"#.utf8
      bytes += piece
    }
    bytes += "}}}".utf8
    return bytes
  }

  private mutating func piece(_ part: View.Part, for role: Role) -> [UInt8]? {
    guard let value = part.value else { return nil }
    guard part.isShared else { return JSONBytes.encode(value) }
    let key = PieceKey(role: role, name: part.name)
    if let piece = pieces[key] { return piece }
    let piece = JSONBytes.encode(value)
    pieces[key] = piece
    return piece
  }
}

extension View {
  /// One key of a view.
  fileprivate struct Part {
    var name: String
    var value: (any Encodable)?
    /// Whether everybody of a role sees the same.
    var isShared: Bool

    static func shared(_ name: String, _ value: (any Encodable)?) -> Self {
      Self(name: name, value: value, isShared: true)
    }

    static func own(_ name: String, _ value: (any Encodable)?) -> Self {
      Self(name: name, value: value, isShared: false)
    }
  }

  /// The keys in the order in which JSON is written here.
  fileprivate var parts: [Part] {
    [
      .shared("arranging", arranging), .shared("cafe", cafe), .own("calls", calls),
      .shared("clusters", clusters),
      .shared("deeds", deeds), .shared("headcount", headcount), .own("messages", messages),
      .shared("moderators", moderators), .shared("people", people), .shared("phase", phase),
      .shared("plan", plan), .shared("planning", planning),
      .shared("presentation", presentation), .own("proposals", proposals),
      .shared("publication", publication), .shared("questions", questions),
      .shared("recommendations", recommendations),
      .own("sittings", sittings), .shared("tables", tables), .shared("verdicts", verdicts),
      .shared("voices", voices), .own("you", you),
    ]
  }
}
