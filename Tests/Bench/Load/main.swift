// The load of scripts/bench: many screens and a few senders against one server, told by lines on
// standard input what to do next, and answering each with one line of JSON.
//
//   bench-load PORT PID cafe ORGANIZER-KEY   a worldcafe server
//   bench-load PORT PID echo BYTES           the broadcaster, with messages of so many bytes
//
// Lines: enter N · paced RATE SECONDS · burst SIZE PAUSE-MS COUNT. End of input ends it.

import Foundation
import Transport

guard let options = Options(CommandLine.arguments.dropFirst()) else {
  Reporter.fail("usage: bench-load PORT PID cafe ORGANIZER-KEY | bench-load PORT PID echo BYTES")
}
let (lines, continuation) = AsyncStream<String>.makeStream()
Thread.detachNewThread {
  while let line = readLine() { continuation.yield(line) }
  continuation.finish()
}
let loop = ServiceLoop()
let load = Load(options, on: loop)
// Detached, because the main thread is the loop from here on.
Task.detached { await load.serve(lines) }
loop.run()
