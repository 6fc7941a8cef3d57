import Persistence

/// Records as the tests write them: the body tells stream and number.
func records(_ stream: String, _ sequences: ClosedRange<Int64>) -> [Record] {
  sequences.map { record(stream, $0) }
}

func record(_ stream: String, _ sequence: Int64) -> Record {
  Record(
    stream: stream, sequence: sequence, kind: "proposal", atMs: 1_700_000_000_000 + sequence,
    body: Array("{\"stream\":\"\(stream)\",\"text\":\"learning time number \(sequence)\"}".utf8))
}

/// The same epoch in each run, one per letter.
func epoch(_ letter: Character = "a") -> Epoch {
  guard let epoch = Epoch(String(repeating: letter, count: 32)) else {
    preconditionFailure("the letter must be a hexadecimal digit")
  }
  return epoch
}

/// What a call threw, if it threw a failure of the store.
func failure(_ body: () throws -> Void) -> StoreFailure? {
  do {
    try body()
    return nil
  } catch {
    return error as? StoreFailure
  }
}
