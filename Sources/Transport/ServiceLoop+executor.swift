import Glibc
import Synchronization

/// What an actor needs so that its code runs on the thread of the loop.
extension ServiceLoop: SerialExecutor {
  /// Takes a job of an actor; from any thread.
  package func enqueue(_ job: consuming ExecutorJob) {
    add(.ofActor(UnownedJob(job)))
  }

  package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }

  /// Whether the caller is on the thread of the loop.
  package func isIsolatingCurrentContext() -> Bool? {
    thread.load(ordering: .sequentiallyConsistent) == UInt(pthread_self())
  }

  package func checkIsolated() {
    precondition(isIsolatingCurrentContext() == true, "not on the thread of the service loop")
  }
}
