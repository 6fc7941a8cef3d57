import Foundation
import FuzzDoors
import SeededDice
import Testing

@Suite("Doors for bytes from outside")
struct DoorTests {
  private static let corpus = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz/Corpus")

  private static func examples(of door: Door) throws -> [[UInt8]] {
    try FileManager.default
      .contentsOfDirectory(at: corpus.appending(path: door.name), includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
      .map { [UInt8](try Data(contentsOf: $0)) }
  }

  @Test("Every example, and what once did harm, comes in without harm", arguments: Door.all)
  func examples(door: Door) throws {
    let examples = try Self.examples(of: door)
    let accepted = examples.count { door.enter($0) }
    #expect(accepted > 0, "what must hold of what is accepted was not looked at")
    #expect(examples.count > 1)
  }

  @Test("Examples that were cut, doubled and altered come in without harm", arguments: Door.all)
  func altered(door: Door) throws {
    let examples = try Self.examples(of: door).filter { !$0.isEmpty }
    try #require(!examples.isEmpty)
    let seed = UInt64.random(in: 0...UInt64.max)
    print("door \(door.name), seed \(seed)")
    var dice = Dice(seed: seed)
    for _ in 0..<door.alterations {
      var bytes = dice.pick(examples)
      for _ in 0..<Int.random(in: 1...4, using: &dice) { bytes.alter(using: &dice) }
      _ = door.enter(bytes)
    }
  }
}

extension Door: CustomTestStringConvertible {
  public var testDescription: String { name }

  /// Fewer where one takes milliseconds.
  fileprivate var alterations: Int {
    switch name {
    case "meaning": 5
    case "store", "plan", "workshop", "comments": 40
    default: 400
    }
  }
}

extension [UInt8] {
  /// One change of the kinds that break readers.
  fileprivate mutating func alter(using dice: inout Dice) {
    guard !isEmpty else { return append(.random(in: 0...255, using: &dice)) }
    let place = Int.random(in: indices, using: &dice)
    let end = Int.random(in: place..<Swift.min(count, place + 40), using: &dice)
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: self[place] = .random(in: 0...255, using: &dice)
    case 1: self[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 2: removeSubrange(place...end)
    case 3: insert(contentsOf: Array(self[place...end]), at: place)
    default: removeSubrange(place...)
    }
  }
}
