import Foundation
import Testing
import Transport

/// One after the other: signals belong to the process, and only one loop can watch them.
@Suite("Signals to stop", .serialized, .timeLimit(.minutes(1)))
struct StopSignalTests {
  @Test("SIGTERM is reported as a value and does not end the process")
  func signal() {
    let loop = ServiceLoop()
    var reported: [StopSignal] = []
    loop.watchStopSignals { [unowned loop] signal in
      reported.append(signal)
      loop.stop()
    }
    kill(getpid(), SIGTERM)
    loop.run()
    #expect(reported == [.terminate])
  }

  @Test("after SIGTERM nothing is taken in any more, also before the loop reports it")
  func nothingMore() async throws {
    try await Site.run { site, port in
      await site.raiseAtMessage(SIGTERM)
      let first = await site.dial(port)
      _ = await site.dialledEvents { $0.isOpened }
      await site.say("one", on: first)
      _ = await site.servedEvents { $0.isMessage }
      await site.say("two", on: first)
      await site.hangUp(first)
      _ = await site.servedEvents { $0.isClosed }
      #expect(await site.servedEvents { $0.isMessage }.count == 1)
    }
  }
}
