import CLibev
import Glibc
import Synchronization

/// The one thread that services sockets, timers and jobs, as an executor for an actor.
///
/// One turn: wait; sockets and timers; jobs handed over from other threads; `atEndOfTurn`.
/// An actor that names this loop as its executor is entered from the callbacks of `Listener`,
/// `Dialer` and `LoopTimer` without a hop: they are called on the thread of the loop, so the actor
/// may `assumeIsolated` there. Until `run()` is called the thread that made the loop counts as its
/// thread, so that the parts can be put together before the first turn.
///
/// Members without a remark on threads belong to the thread of the loop.
@safe package final class ServiceLoop: @unchecked Sendable {
  let pointer: OpaquePointer
  private let jobs = JobQueue()
  let thread: Atomic<UInt>
  private let waker: UnsafeMutablePointer<ev_async>
  private let turnWatcher: UnsafeMutablePointer<ev_prepare>
  private var signalWatches: [SignalWatch] = []
  private var attachments: [any LoopAttachment] = []

  /// Whether the loop was freed: timers and contexts must not touch it any more.
  private(set) var isOver = false

  /// Called at the end of each turn, just before the loop waits again: the place where the server
  /// hands over what one turn produced. Jobs posted here start the next turn at once.
  package var atEndOfTurn: (() -> Void)?

  /// Makes the loop; it belongs to the calling thread until `run()` is called.
  package init() {
    guard let made = unsafe ev_loop_new(UInt32(EVFLAG_AUTO)) else {
      fatalError("the operating system gives no event loop")
    }
    unsafe pointer = made
    thread = Atomic(UInt(pthread_self()))
    unsafe waker = .allocate(capacity: 1)
    unsafe waker.initialize(to: ev_async())
    unsafe turnWatcher = .allocate(capacity: 1)
    unsafe turnWatcher.initialize(to: ev_prepare())
    let owner = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe worldcafe_async_init(
      waker, { _, watcher, _ in unsafe ServiceLoop.owner(watcher?.pointee.data).runJobs() }, owner)
    unsafe ev_async_start(pointer, waker)
    unsafe worldcafe_prepare_init(
      turnWatcher,
      { _, watcher, _ in unsafe ServiceLoop.owner(watcher?.pointee.data).atEndOfTurn?() }, owner)
    unsafe ev_prepare_start(pointer, turnWatcher)
  }

  deinit {
    if !isOver { end() }
    unsafe waker.deallocate()
    unsafe turnWatcher.deallocate()
  }

  /// Turns until `stop()`; then closes every socket, runs the jobs that still wait, and frees the
  /// loop. Called once; the calling thread becomes the thread of the loop.
  ///
  /// - Parameter endsProcess: leaves sockets to the operating system. For each that it closes
  ///   libwebsockets looks through its table of all descriptors, which takes most of a second for ten
  ///   thousand.
  package func run(endsProcess: Bool = false) {
    precondition(!isOver, "a loop runs once")
    thread.store(UInt(pthread_self()), ordering: .sequentiallyConsistent)
    unsafe ev_run(pointer, 0)
    if !endsProcess { detachAll() }
    end()
  }

  private func detachAll() {
    for attachment in attachments.reversed() { attachment.detach() }
    // A destroyed libwebsockets context leaves watchers that end in the next rounds of a foreign
    // loop; 50 is far above the few that were seen to be needed.
    for _ in 0..<50 { unsafe ev_run(pointer, Int32(EVRUN_NOWAIT)) }
    attachments = []
  }

  /// Ends `run()` after this turn. From any thread.
  package func stop() {
    post { [self] in unsafe ev_break(pointer, Int32(EVBREAK_ALL)) }
  }

  /// Runs `work` on the thread of the loop in a later turn; in order, from any thread.
  package func post(_ work: @escaping @Sendable () -> Void) {
    add(.work(work))
  }

  /// Reports SIGTERM and SIGINT as values from now on, instead of ending the process.
  ///
  /// At most one loop of the process may do so. The callback runs on the thread of the loop like
  /// everything else, outside the signal's own context, so it may do anything.
  package func watchStopSignals(_ callback: @escaping (StopSignal) -> Void) {
    precondition(signalWatches.isEmpty, "the signals are watched already")
    signalWatches = StopSignal.allCases.map { SignalWatch($0, on: self, callback) }
  }

  /// Whether the operating system asked the process to end; known before the callback above is called,
  /// which has to wait for the rest of a turn.
  var isEndAsked: Bool { !signalWatches.isEmpty && SignalWatch.isAnySeen }

  /// Keeps `attachment` until the end of `run()`, which detaches it.
  func attach(_ attachment: any LoopAttachment) {
    preconditionIsolated("a loop is extended on its own thread")
    attachments.append(attachment)
  }

  func add(_ job: JobQueue.Job) {
    jobs.add(job) { unsafe ev_async_send(pointer, waker) }
  }

  private func runJobs() {
    for job in jobs.take() {
      switch job {
      case .ofActor(let job): unsafe job.runSynchronously(on: asUnownedSerialExecutor())
      case .work(let work): work()
      }
    }
  }

  /// Frees the loop. Jobs that wait are run first: a task that is awaited elsewhere would hang.
  private func end() {
    runJobs()
    jobs.close()
    runJobs()
    isOver = true
    atEndOfTurn = nil
    for watch in signalWatches { watch.end(on: self) }
    signalWatches = []
    unsafe ev_prepare_stop(pointer, turnWatcher)
    unsafe ev_async_stop(pointer, waker)
    unsafe ev_loop_destroy(pointer)
  }

  private static func owner(_ pointer: UnsafeMutableRawPointer?) -> ServiceLoop {
    guard let pointer = unsafe pointer else { preconditionFailure("a watcher without owner") }
    return unsafe Unmanaged<ServiceLoop>.fromOpaque(pointer).takeUnretainedValue()
  }
}
