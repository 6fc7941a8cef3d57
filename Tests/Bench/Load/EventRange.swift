/// The numbers of the events that one message tells: `{"events":{"from":42,"to":43,…`.
///
/// Read without a JSON parser, because the load must cost little beside the server.
struct EventRange: Equatable {
  let first: Int
  let last: Int

  private static let opening = Array(#"{"events":{"from":"#.utf8)
  private static let middle = Array(#","to":"#.utf8)

  /// Nil for any other message.
  init?(_ bytes: [UInt8]) {
    var place = 0
    guard Self.skip(Self.opening, in: bytes, &place),
      let first = Self.number(in: bytes, &place),
      Self.skip(Self.middle, in: bytes, &place),
      let last = Self.number(in: bytes, &place)
    else { return nil }
    self.first = first
    self.last = last
  }

  /// A message of this form that tells one event and has exactly so many bytes.
  static func message(_ number: Int, bytes: Int) -> [UInt8] {
    let head = Array(#"{"events":{"from":\#(number),"to":\#(number),"pad":""#.utf8)
    let tail = Array(#""}}"#.utf8)
    let pad = max(0, bytes - head.count - tail.count)
    return head + [UInt8](repeating: UInt8(ascii: "x"), count: pad) + tail
  }

  private static func skip(_ text: [UInt8], in bytes: [UInt8], _ place: inout Int) -> Bool {
    guard bytes.count >= place + text.count else { return false }
    for index in 0..<text.count where bytes[place + index] != text[index] { return false }
    place += text.count
    return true
  }

  private static func number(in bytes: [UInt8], _ place: inout Int) -> Int? {
    let start = place
    var value = 0
    while place < bytes.count, place - start < 18, (0x30...0x39).contains(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return place > start ? value : nil
  }
}
