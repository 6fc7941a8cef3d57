/// The file of high-water marks: two sectors per stream, written in turn.
///
/// A mark is written after its transaction is durable and is not synced each time (that would double
/// the cost of a commit), so it may lie behind the journal and never before it. A write that is torn
/// by a power cut spoils one copy and leaves the other. Place 0 is that of the settings, the place of a
/// stream is its id.
final class HighWaterFile {
  private let file: File
  private var generations: [Int64: Int64] = [:]

  init(_ path: String, _ opening: File.Opening) throws(StoreFailure) {
    file = try File(path, opening)
  }

  /// One place as it was found.
  enum Place {
    case empty
    case mark(HighWaterMark)
    /// Something was there and neither copy can be read.
    case unreadable
  }

  /// Reads all places that are not empty.
  func load() throws(StoreFailure) -> [(id: Int64, place: Place)] {
    let placeCount = (try file.byteCount() + Self.placeByteCount - 1) / Self.placeByteCount
    var found: [(id: Int64, place: Place)] = []
    for id in 0..<Int64(placeCount) {
      let bytes = try file.read(Self.placeByteCount, at: Int(id) * Self.placeByteCount)
      let place = Self.place(bytes)
      if case .mark(let mark) = place { generations[id] = mark.generation }
      if case .empty = place { continue }
      found.append((id, place))
    }
    return found
  }

  /// Reserves the place, before the stream exists, so that the mark of a committed record never fails
  /// for want of room.
  func reserve(_ id: Int64) throws(StoreFailure) {
    let end = (Int(id) + 1) * Self.placeByteCount
    guard try file.byteCount() < end else { return }
    try clear(id)
  }

  /// Writes the next generation of a mark over the older copy.
  func write(_ mark: HighWaterMark, for id: Int64) throws(StoreFailure) {
    var mark = mark
    mark.generation = generations[id, default: 0] + 1
    let copy = Int(mark.generation & 1) * HighWaterMark.byteCount
    try file.write(mark.bytes, at: Int(id) * Self.placeByteCount + copy)
    generations[id] = mark.generation
  }

  /// Forgets a stream.
  func clear(_ id: Int64) throws(StoreFailure) {
    let zeros = [UInt8](repeating: 0, count: Self.placeByteCount)
    try file.write(zeros, at: Int(id) * Self.placeByteCount)
    generations[id] = nil
  }

  func sync() throws(StoreFailure) {
    try file.sync()
  }

  private static let placeByteCount = 2 * HighWaterMark.byteCount

  private static func place(_ bytes: [UInt8]) -> Place {
    if bytes.allSatisfy({ $0 == 0 }) { return .empty }
    let copies = [0, HighWaterMark.byteCount].compactMap { start in
      bytes.count < start + HighWaterMark.byteCount
        ? nil : HighWaterMark(Array(bytes[start..<start + HighWaterMark.byteCount]))
    }
    let newest = copies.max { $0.generation < $1.generation }
    return newest.map(Place.mark) ?? .unreadable
  }
}
