// An endpoint for conformance suites and load generators; no part of the product.
//
//   EchoServer PORT          sends every message back to its sender
//   EchoServer PORT --all    sends every message to all

import Glibc
import Transport

let arguments = CommandLine.arguments.dropFirst()
guard let port = arguments.first.flatMap({ UInt16($0) }) else {
  print("usage: EchoServer PORT [--all]")
  exit(2)
}
let loop = ServiceLoop()
let echo = Echo(on: loop, sendsToAll: arguments.contains("--all"))
do {
  let port = try echo.assumeIsolated { try $0.listen(port) }
  print("listening on 127.0.0.1 port \(port)")
} catch {
  print(error)
  exit(1)
}
loop.run()
