import Persistence
import SeededDice
import Testing

@Suite struct BitFlipTests {
  /// What a sound journal serves.
  struct Truth {
    var streams: [StreamSummary]
    var records: [String: [StoredRecord]]
    var snapshots: Set<Snapshot>
    var settings: [String: [UInt8]]
  }

  @Test("No flipped bit in any of the files makes the store serve something wrong")
  func flips() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("bit flips, seed \(seed)")
    var generator = Dice(seed: seed)
    let folder = TemporaryFolder()
    let (files, truth) = try makeFiles()
    for name in TemporaryFolder.journalFiles { #expect(files[name, default: []].count > 1000) }
    folder.put(files)
    #expect(try differences(folder, truth).isEmpty, "the untouched files serve the truth")

    var noticed = 0
    for round in 0..<200 {
      // Journal and log get most of the flips, the small file of marks every tenth.
      let name = TemporaryFolder.journalFiles[round % 10 == 9 ? 2 : round % 2]
      var flipped = files
      let bit = Int.random(in: 0..<flipped[name]!.count * 8, using: &generator)
      flipped[name]![bit / 8] ^= 1 << UInt8(bit % 8)
      folder.put(flipped)
      do {
        let wrong = try differences(folder, truth)
        #expect(wrong.isEmpty, "seed \(seed), bit \(bit) of \(name): \(wrong)")
      } catch is StoreFailure {
        noticed += 1
      }
    }
    print("bit flips: 200 done, \(noticed) noticed, the others harmless")
    // Most bytes matter; were nearly all flips harmless, the test would be blind.
    #expect(noticed >= 40)
  }

  /// A journal with half of its records in the main file, the other half still in the log.
  private func makeFiles() throws -> ([String: [UInt8]], Truth) {
    let folder = TemporaryFolder()
    var store = try folder.open()
    let names = ["one", "two", "three"]
    try store.append([], creating: names.map { NewStream($0, epoch: epoch()) })
    for name in names { try store.append(records(name, 1...60)) }
    _ = try store.erase([7, 8], of: "two", mark: Erasure(atMs: 5, reason: "asked for"))
    try store.save(Snapshot(stream: "one", sequence: 50, body: Array(repeating: 1, count: 3000)))
    try store.set("boot", to: [1, 2, 3])
    try store.close()
    store = try folder.open()
    for name in names {
      for sequence: Int64 in 61...80 { try store.append([record(name, sequence)]) }
    }
    try store.save(Snapshot(stream: "one", sequence: 70, body: Array(repeating: 2, count: 3000)))
    try store.set("clock", to: [9])
    var truth = Truth(streams: try store.streams(), records: [:], snapshots: [], settings: [:])
    for name in names { truth.records[name] = try store.read(name) }
    truth.snapshots = [
      Snapshot(stream: "one", sequence: 50, body: Array(repeating: 1, count: 3000)),
      Snapshot(stream: "one", sequence: 70, body: Array(repeating: 2, count: 3000)),
    ]
    truth.settings = ["boot": [1, 2, 3], "clock": [9]]
    return (folder.files(), truth)
  }

  /// Everything the store serves that is not the truth, without having said so.
  /// - Throws: a failure of the store when all that was served was right and something was noticed.
  private func differences(_ folder: TemporaryFolder, _ truth: Truth) throws -> [String] {
    let store = try folder.open()
    var wrong: [String] = []
    var noticed: StoreFailure?
    func attempt(_ body: () throws -> Void) throws {
      guard let failure = failure(body) else { return }
      noticed = failure
    }
    let found = try store.streams()
    for summary in found where summary.fault == nil && !truth.streams.contains(summary) {
      wrong.append("stream \(summary)")
    }
    for stream in truth.streams {
      let isThere = found.contains { $0.stream == stream.stream }
      if !isThere && found.allSatisfy({ $0.fault == nil }) { wrong.append("no \(stream.stream)") }
      try attempt {
        let read = try store.read(stream.stream)
        if read != truth.records[stream.stream] { wrong.append("records of \(stream.stream)") }
      }
      try attempt {
        let snapshot = try store.latestSnapshot(of: stream.stream)
        if let snapshot, !truth.snapshots.contains(snapshot) { wrong.append("snapshot") }
      }
    }
    for (key, value) in truth.settings {
      try attempt {
        if try store.setting(key) != value { wrong.append("setting \(key)") }
      }
    }
    if let noticed, wrong.isEmpty { throw noticed }
    return wrong
  }
}
