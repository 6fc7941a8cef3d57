package import WorldCafe

/// What the server can say, except `events`, `snapshot` and `presence`: `FanOut`, `SnapshotWriter` and
/// `PresenceWriter` write them from pieces that viewers share.
package enum ServerMessage: Sendable {
  case welcome(Welcome)
  case done(Done)
  case refused(Refused)
  case prepared(id: String, cafe: Cafe.Code)
  case previewed(id: String, PreviewJob.Outcome)
  case compared(id: String, [CompareJob.Similar])
  case explained(id: String, ExplainJob.Explanation)
  case gathered(id: String, [[Proposal.ID]])
  case erased(id: String)
  case backedUp(id: String, file: String)
  case ticket(id: String, path: String)
  case drawing(id: String, size: Int, path: String)
  case progress(steps: Int, of: Int)
  case beat(nowMs: Moment)

  /// The answer to a hello.
  package struct Welcome: Sendable, Encodable {
    package var version = ProtocolVersion.current
    package var role: String
    package var epoch: String?
    package var nowMs: Moment
    package var beatMs = Limits.beatMs
    /// By what proposals are compared: `meaning` or `words`.
    package var compares = "words"
  }

  /// A command was carried out and is on disk.
  package struct Done: Sendable, Encodable {
    package var id: String
    package var sequence: Int64
    package var created: String?
  }

  /// Something was not done, or the connection ends.
  package struct Refused: Sendable, Encodable {
    package var id: String?
    package var code: Refusal.Code
    package var parameters: [String: String]
    package var sentence: String

    package init(_ refusal: Refusal, id: String?) {
      self.id = id
      code = refusal.code
      parameters = refusal.parameters
      sentence = refusal.sentence
    }
  }
}

extension ServerMessage: Encodable {
  private enum Key: String, CodingKey {
    case welcome, done, refused, prepared, previewed, compared, explained, gathered,
      erased, ticket,
      drawing, backedUp, progress, beat
  }

  private enum Part: String, CodingKey {
    case id, cafe, file, path, size, nowMs, people, contacts, bound, similar, members, parts,
      groups, steps
    case of
  }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    func parts(_ key: Key) -> KeyedEncodingContainer<Part> {
      object.nestedContainer(keyedBy: Part.self, forKey: key)
    }
    switch self {
    case .welcome(let content): try object.encode(content, forKey: .welcome)
    case .done(let content): try object.encode(content, forKey: .done)
    case .refused(let content): try object.encode(content, forKey: .refused)
    case .prepared(let id, let cafe):
      var inner = parts(.prepared)
      try inner.encode(id, forKey: .id)
      try inner.encode(cafe, forKey: .cafe)
    case .previewed(let id, let outcome):
      var inner = parts(.previewed)
      try inner.encode(id, forKey: .id)
      try inner.encode(outcome.people, forKey: .people)
      try inner.encode(outcome.contacts, forKey: .contacts)
      try inner.encode(outcome.bound, forKey: .bound)
    case .compared(let id, let similar):
      var inner = parts(.compared)
      try inner.encode(id, forKey: .id)
      try inner.encode(similar, forKey: .similar)
    case .explained(let id, let explanation):
      var inner = parts(.explained)
      try inner.encode(id, forKey: .id)
      try inner.encode(explanation.members, forKey: .members)
      try inner.encode(explanation.parts, forKey: .parts)
    case .gathered(let id, let groups):
      var inner = parts(.gathered)
      try inner.encode(id, forKey: .id)
      try inner.encode(groups, forKey: .groups)
    case .erased(let id):
      var inner = parts(.erased)
      try inner.encode(id, forKey: .id)
    case .backedUp(let id, let file):
      var inner = parts(.backedUp)
      try inner.encode(id, forKey: .id)
      try inner.encode(file, forKey: .file)
    case .ticket(let id, let path):
      var inner = parts(.ticket)
      try inner.encode(id, forKey: .id)
      try inner.encode(path, forKey: .path)
    case .drawing(let id, let size, let path):
      var inner = parts(.drawing)
      try inner.encode(id, forKey: .id)
      try inner.encode(size, forKey: .size)
      try inner.encode(path, forKey: .path)
    case .progress(let steps, let stepsMax):
      var inner = parts(.progress)
      try inner.encode(steps, forKey: .steps)
      try inner.encode(stepsMax, forKey: .of)
    case .beat(let nowMs):
      var inner = parts(.beat)
      try inner.encode(nowMs, forKey: .nowMs)
    }
  }
}
