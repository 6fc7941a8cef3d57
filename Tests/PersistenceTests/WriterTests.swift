import Glibc
import Persistence
import Synchronization
import Testing

@Suite struct WriterTests {
  /// The answers in the order they came.
  final class Answers: Sendable {
    let list = Mutex<[(id: BatchID, failure: StoreFailure?)]>([])

    func note(_ id: BatchID, _ result: Result<Void, StoreFailure>) {
      let failure: StoreFailure? = if case .failure(let failure) = result { failure } else { nil }
      list.withLock { $0.append((id, failure)) }
    }
  }

  @Test("Batches are answered in order, after they are durable, and stop drains the queue")
  func drains() throws {
    let folder = TemporaryFolder()
    let answers = Answers()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    let writer = JournalWriter(store: store) { answers.note($0, $1) }
    for number in 1...500 {
      writer.submit(Batch(id: BatchID(number), records: [record("one", Int64(number))]))
    }
    writer.stop()
    #expect(answers.list.withLock { $0.map(\.id.number) } == Array(1...500))
    #expect(answers.list.withLock { $0.allSatisfy { $0.failure == nil } })
    #expect(try folder.open().read("one").map(\.record) == records("one", 1...500))
  }

  @Test("What waits is committed in one transaction")
  func groups() throws {
    let folder = TemporaryFolder()
    let answers = Answers()
    let writer = JournalWriter(store: try folder.open()) { answers.note($0, $1) }
    // The thread is held while the queue fills; an fsync each would grow the log by far more pages.
    let gate = Gate()
    writer.perform { _ in gate.wait() }
    for number in 1...200 {
      writer.submit(
        Batch(
          id: BatchID(number),
          newStreams: number == 1 ? [NewStream("one", epoch: epoch())] : [],
          records: [record("one", Int64(number))]))
    }
    let logByteCount = Mutex(0)
    let log = folder.log
    writer.perform { _ in logByteCount.withLock { $0 = bytes(log)?.count ?? 0 } }
    gate.open()
    writer.stop()
    #expect(answers.list.withLock { $0.count } == 200)
    // 200 records of about 250 bytes are some 20 pages; 200 commits would have written at least 400.
    let pages = logByteCount.withLock { $0 } / 4096
    #expect((10...60).contains(pages))
  }

  @Test("A refused batch leaves those beside it untouched")
  func refusal() throws {
    let folder = TemporaryFolder()
    let answers = Answers()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    try store.create("two", epoch: epoch())
    let writer = JournalWriter(store: store) { answers.note($0, $1) }
    let gate = Gate()
    writer.perform { _ in gate.wait() }
    writer.submit(Batch(id: BatchID(1), records: records("one", 1...2)))
    writer.submit(Batch(id: BatchID(2), records: records("two", 7...7)))
    writer.submit(Batch(id: BatchID(3), records: records("one", 3...3) + records("two", 1...1)))
    gate.open()
    writer.stop()
    let list = answers.list.withLock { $0 }
    #expect(list.map(\.id.number) == [1, 2, 3])
    #expect(
      list.map(\.failure) == [nil, .wrongSequence(stream: "two", expected: 1, found: 7), nil])
    #expect(try folder.open().streams().map(\.head) == [3, 1])
  }

  @Test(
    "Batches are answered between the steps of long work, and stop does not wait for its end",
    .timeLimit(.minutes(1)))
  func steps() throws {
    let folder = TemporaryFolder()
    let answers = Answers()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    let writer = JournalWriter(store: store) { answers.note($0, $1) }
    let begun = Gate()
    let answeredAtStep = Mutex<Int?>(nil)
    let steps = Mutex(0)
    writer.performInSteps { _ in
      let step = steps.withLock {
        $0 += 1
        return $0
      }
      if step == 1 { begun.open() }
      if answers.list.withLock({ !$0.isEmpty }) { answeredAtStep.withLock { $0 = $0 ?? step } }
      return true
    }
    begun.wait()
    writer.submit(Batch(id: BatchID(1), records: [record("one", 1)]))
    while answeredAtStep.withLock({ $0 == nil }) { usleep(100) }
    writer.stop()
    #expect(answers.list.withLock { $0.map(\.id.number) } == [1])
    writer.performInSteps { _ in
      Issue.record("nothing is done after stop")
      return false
    }
  }

  @Test("Work with the store runs between the batches, in the order of submission")
  func work() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    let writer = JournalWriter(store: store) { _, _ in }
    let heads = Mutex<[Int64]>([])
    for number in 1...5 {
      writer.submit(Batch(id: BatchID(number), records: [record("one", Int64(number))]))
      writer.perform { store in
        let head = (try? store.streams().first?.head) ?? -1
        heads.withLock { $0.append(head) }
      }
    }
    writer.stop()
    #expect(heads.withLock { $0 } == [1, 2, 3, 4, 5])
  }
}

/// Holds a thread until it is opened.
final class Gate: Sendable {
  private let pipe: (reading: Int32, writing: Int32)

  init() {
    var ends: [Int32] = [0, 0]
    precondition(unsafe Glibc.pipe(&ends) == 0)
    pipe = (ends[0], ends[1])
  }

  private let isOpen = Atomic(false)

  deinit {
    close(pipe.reading)
  }

  func wait() {
    var byte: UInt8 = 0
    unsafe read(pipe.reading, &byte, 1)
  }

  /// Once: closing a descriptor twice would close one of another test.
  func open() {
    precondition(!isOpen.exchange(true, ordering: .relaxed), "the gate is open already")
    close(pipe.writing)
  }
}
