/// The largest values a journal accepts. Whoever sends more gets `StoreFailure.beyondLimit`.
package enum Limits {
  /// A stream's name stands in its high-water mark, which must fit one 512-byte sector.
  package static let streamNameBytesMax = 200
  package static let kindBytesMax = 64
  /// Far above any event; below it SQLite's own limit (1 GB) is never met.
  package static let bodyBytesMax = 16 << 20
  package static let snapshotBytesMax = 256 << 20
  package static let reasonBytesMax = 500
  package static let settingKeyBytesMax = 100
  package static let settingBytesMax = 64 << 10

  static func check(_ count: Int, _ range: ClosedRange<Int>, _ name: String) throws(StoreFailure) {
    guard range.contains(count) else { throw .beyondLimit(name) }
  }

  static func check(_ record: Record) throws(StoreFailure) {
    try check(record.kind.utf8.count, 1...kindBytesMax, "kindBytesMax")
    try check(record.body.count, 0...bodyBytesMax, "bodyBytesMax")
  }
}
