/// The one thread that waits for the disk, so that the event loop never does.
///
/// 1. The loop submits the batch of a turn and goes on.
/// 2. The writer takes everything that waits and commits neighbouring batches in one transaction: the
///    more is going on, the fewer fsyncs an event costs.
/// 3. It answers each batch, in the order of submission, and only now may anybody hear of it.
/// Work such as snapshots and erasures is done in the same order, between the batches; a backup in steps.
package final class JournalWriter: Sendable {
  /// The answer to a batch. Called on the writer thread; it must not block, only post to the loop.
  package typealias Completion = @Sendable (BatchID, Result<Void, StoreFailure>) -> Void

  /// The most records of one transaction, so that the first of many batches does not wait for all.
  package static let recordsPerCommitMax = 4096

  private let queue: WriterQueue<Item>
  private let thread: Thread

  enum Item: Sendable {
    case batch(Batch)
    case work(@Sendable (any Store) -> Void)
    case steps(@Sendable (any Store) -> Bool)
  }

  /// Starts the thread, which owns the store from now on.
  /// - Parameters:
  ///   - store: nobody else may hold it; the compiler checks that.
  ///   - completion: see `Completion`.
  package init(store: sending any Store, completion: @escaping Completion) {
    let queue = WriterQueue<Item>()
    let turn = WriterTurn(store: store, completion: completion)
    self.queue = queue
    thread = Thread {
      while let items = queue.takeAll() {
        for item in turn.run(items) { queue.addUnlessClosed(item) }
      }
      turn.close()
    }
  }

  /// Queues a batch; its records continue their streams in the order of submission.
  ///
  /// A batch that is refused (`wrongSequence`, `beyondLimit` …) leaves those beside it untouched. When
  /// one fails for want of room, those behind it that continue its streams are refused too.
  package func submit(_ batch: Batch) {
    queue.add(.batch(batch))
  }

  /// Queues work with the store: a snapshot, an erasure, a setting. It runs when everything
  /// submitted before is durable, and what is submitted later waits for it.
  package func perform(_ work: @escaping @Sendable (any Store) -> Void) {
    queue.add(.work(work))
  }

  /// Queues long work in steps: what is submitted between two of them does not wait for the rest.
  ///
  /// - Parameter step: returns whether there is more to do. Steps that are left when the writer stops, or
  ///   that are asked for after it, are not done.
  package func performInSteps(_ step: @escaping @Sendable (any Store) -> Bool) {
    queue.addUnlessClosed(.steps(step))
  }

  /// Does everything that was queued, closes the store and ends the thread. Called once, last.
  package func stop() {
    queue.close()
    thread.join()
  }
}
