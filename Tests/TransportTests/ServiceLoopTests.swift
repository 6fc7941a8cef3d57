import Foundation
import Testing
import Transport

@Suite("The service loop", .timeLimit(.minutes(1)))
struct ServiceLoopTests {
  /// Counts on a loop.
  actor Counter {
    nonisolated let loop: ServiceLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor {
      unsafe loop.asUnownedSerialExecutor()
    }
    private(set) var values: [Int] = []
    private var timer: LoopTimer?
    private(set) var turns = 0

    init(_ loop: ServiceLoop) { self.loop = loop }

    func add(_ value: Int) { values.append(value) }

    func countTurns() { loop.atEndOfTurn = { self.assumeIsolated { $0.turns += 1 } } }

    func wait(ms: UInt64) async {
      await withCheckedContinuation { continuation in
        let timer = LoopTimer(on: loop) { continuation.resume() }
        timer.arm(afterMs: 60_000)
        timer.cancel()
        timer.arm(afterMs: ms)
        self.timer = timer
      }
    }
  }

  private func run(_ body: (Counter, ServiceLoop) async throws -> Void) async rethrows {
    let loop = ServiceLoop()
    let thread = Thread { loop.run() }
    thread.start()
    let counter = Counter(loop)
    try await body(counter, loop)
    loop.stop()
  }

  @Test("work from one thread runs in order, on the thread of the loop")
  func order() async {
    await run { counter, loop in
      for value in 0..<10_000 {
        loop.post { counter.assumeIsolated { $0.add(value) } }
      }
      await counter.add(-1)
      #expect(await counter.values == Array(0..<10_000) + [-1])
      #expect(loop.isIsolatingCurrentContext() == false)
    }
  }

  @Test("calls from many tasks are all made, one at a time")
  func tasks() async {
    await run { counter, _ in
      await withTaskGroup { tasks in
        for value in 0..<5000 { tasks.addTask { await counter.add(value) } }
      }
      #expect(await counter.values.sorted() == Array(0..<5000))
    }
  }

  @Test("a timer fires once, not before its time; an earlier arming is forgotten")
  func timer() async {
    await run { counter, _ in
      let clock = ContinuousClock()
      let time = await clock.measure { await counter.wait(ms: 50) }
      #expect(time >= .milliseconds(49) && time < .seconds(10))
    }
  }

  @Test("the end of a turn is told after the turn's work")
  func endOfTurn() async {
    await run { counter, _ in
      await counter.countTurns()
      let before = await counter.turns
      await counter.wait(ms: 1)
      #expect(await counter.turns > before)
    }
  }

  @Test("before the first turn the thread that made the loop counts as its thread")
  func beforeRun() {
    let loop = ServiceLoop()
    let counter = Counter(loop)
    counter.assumeIsolated { $0.add(1) }
    loop.stop()
    loop.run()
    #expect(loop.isIsolatingCurrentContext() == true)
  }

  @Test("work posted before the end is done before run returns")
  func lateWork() {
    let loop = ServiceLoop()
    let counter = Counter(loop)
    loop.stop()
    for value in 0..<10 { loop.post { counter.assumeIsolated { $0.add(value) } } }
    loop.run()
    counter.assumeIsolated { #expect($0.values == Array(0..<10)) }
  }
}
