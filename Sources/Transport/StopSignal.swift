import Glibc

/// A request of the operating system to end the process in good order.
package enum StopSignal: Sendable, CaseIterable {
  /// SIGTERM, sent by a service supervisor.
  case terminate
  /// SIGINT, sent by Ctrl-C on a terminal.
  case interrupt

  var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    }
  }
}
