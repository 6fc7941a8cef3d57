import Glibc

/// Work that other threads hand to the service thread, in order of arrival.
///
/// The lock is a pthread mutex because the thread sanitizer does not understand
/// `Synchronization.Mutex` and reports races that are none.
@safe final class JobQueue {
  enum Job {
    case ofActor(UnownedJob)
    case work(@Sendable () -> Void)
  }

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var jobs: [Job] = []
  private var hasWoken = false
  private var isClosed = false

  init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    let status = unsafe pthread_mutex_init(mutex, nil)
    precondition(status == 0, "the mutex of the job queue cannot be made")
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// Adds a job and calls `wake` unless the loop was woken since it last took jobs.
  ///
  /// `wake` runs under the lock: once `close` returned, no thread touches the loop any more.
  func add(_ job: Job, wake: () -> Void) {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    jobs.append(job)
    guard !hasWoken, !isClosed else { return }
    hasWoken = true
    wake()
  }

  /// Takes what waits. Jobs that arrive meanwhile wake the loop again: they are a later turn's.
  func take() -> [Job] {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    hasWoken = false
    let taken = jobs
    jobs.removeAll(keepingCapacity: taken.count < 4096)
    return taken
  }

  /// From here on nothing wakes the loop: it is about to be freed.
  func close() {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    isClosed = true
  }
}
