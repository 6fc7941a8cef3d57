import WorldCafe

/// Writes `events` messages for viewers, from pieces that they share: after a turn, and when many come
/// back.
///
/// A piece is one change as some viewers see it; a message is the same bytes for all who share all of
/// its pieces. With 5,000 viewers most messages are written once.
struct FanOut {
  private struct PieceKey: Hashable {
    var topic: Topic
    var sight: Disclosure.Sight
  }

  /// A message but for the time at which it is sent.
  private struct Text {
    var from: Int64
    var rest: [UInt8]
  }

  private struct MessageKey: Hashable {
    var from: Int64
    var sights: [Disclosure.Sight?]
  }

  private var projector: Projector
  private let entries: ArraySlice<EventLog.Entry>
  private let topics: [Topic]
  private let last: Int64
  private var pieces: [PieceKey: [UInt8]] = [:]
  private var texts: [Text] = []
  private var numbers: [MessageKey: Int] = [:]
  /// The message of the viewer before: most viewers share it, and comparing costs less than hashing.
  private var previous: (key: MessageKey, number: Int)?

  /// - Parameters:
  ///   - cafe: the durable state after the last entry.
  ///   - entries: the events to tell.
  init(cafe: Cafe, entries: ArraySlice<EventLog.Entry>) {
    projector = Projector(cafe)
    self.entries = entries
    last = cafe.sequence
    var seen: Set<Topic> = []
    topics = entries.flatMap(\.topics).filter { seen.insert($0).inserted }
  }

  /// The number of the message for one viewer: from 0 on, and equal for equal messages.
  ///
  /// - Parameter position: the last event that the viewer knows.
  mutating func number(for viewer: Actor, after position: Int64) -> Int {
    let sights = topics.map { projector.disclosure.sight(of: $0, for: viewer) }
    let key = MessageKey(from: position + 1, sights: sights)
    if let previous, previous.key == key { return previous.number }
    let number = numbers[key] ?? texts.count
    if number == texts.count {
      texts.append(
        Text(from: position + 1, rest: rest(for: viewer, after: position, sights: sights)))
      numbers[key] = number
    }
    previous = (key, number)
    return number
  }

  /// The message with a number, as it is sent now.
  func message(_ number: Int, at now: Moment) -> [UInt8] {
    let text = texts[number]
    return Array(#"{"events":{"from":\#(text.from),"to":\#(last),"nowMs":\#(now.ms),"#.utf8)
      + text.rest
  }

  private mutating func rest(
    for viewer: Actor, after position: Int64, sights: [Disclosure.Sight?]
  ) -> [UInt8] {
    let visible = Set(zip(topics, sights).lazy.filter { $0.1 != nil }.map(\.0))
    let told = entries.filter {
      $0.sequence > position && $0.topics.contains(where: visible.contains)
    }
    var changes: [[UInt8]] = []
    for (topic, sight) in zip(topics, sights) {
      guard let sight, let piece = piece(topic, sight, viewer) else { continue }
      changes.append(piece)
    }
    let list = told.map {
      #"{"sequence":\#($0.sequence),"atMs":\#($0.at.ms),"kind":"\#($0.kind)"}"#
    }
    var bytes = Array(
      (#""events":["# + list.joined(separator: ",") + #"],"changes":["#).utf8)
    for (index, change) in changes.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: change)
    }
    bytes.append(contentsOf: "]}}".utf8)
    return bytes
  }

  private mutating func piece(
    _ topic: Topic, _ sight: Disclosure.Sight, _ viewer: Actor
  ) -> [UInt8]? {
    let key = PieceKey(topic: topic, sight: sight)
    if let piece = pieces[key] { return piece.isEmpty ? nil : piece }
    let bytes = projector.change(topic, for: viewer).map { JSONBytes.encode($0) } ?? []
    pieces[key] = bytes
    return bytes.isEmpty ? nil : bytes
  }
}
