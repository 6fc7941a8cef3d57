/// What the writer thread does with what it took from the queue.
///
/// Unchecked: it is made by the starter of the thread and from then on used by the thread alone.
final class WriterTurn: @unchecked Sendable {
  private let store: any Store
  private let completion: JournalWriter.Completion

  init(store: any Store, completion: @escaping JournalWriter.Completion) {
    self.store = store
    self.completion = completion
  }

  /// Does the items in order; neighbouring batches together.
  ///
  /// - Returns: items of which steps are left.
  func run(_ items: [JournalWriter.Item]) -> [JournalWriter.Item] {
    var unfinished: [JournalWriter.Item] = []
    var waiting: [Batch] = []
    var recordCount = 0
    for item in items {
      switch item {
      case .batch(let batch):
        recordCount += batch.records.count
        if recordCount > JournalWriter.recordsPerCommitMax {
          commit(waiting)
          waiting = []
          recordCount = batch.records.count
        }
        waiting.append(batch)
      case .work(let work):
        commit(waiting)
        waiting = []
        recordCount = 0
        work(store)
      case .steps(let step):
        commit(waiting)
        waiting = []
        recordCount = 0
        if step(store) { unfinished.append(item) }
      }
    }
    commit(waiting)
    return unfinished
  }

  /// A store that cannot be closed in order is as after a crash, and the next start handles that.
  func close() {
    try? store.close()
  }

  private func commit(_ batches: [Batch]) {
    if batches.isEmpty { return }
    let result = append(batches)
    if case .failure(let failure) = result, batches.count > 1, Self.concernsOneBatch(failure) {
      // Nothing was applied. Each for itself, so that only the faulty one is refused.
      for batch in batches { completion(batch.id, append([batch])) }
    } else {
      for batch in batches { completion(batch.id, result) }
    }
  }

  private func append(_ batches: [Batch]) -> Result<Void, StoreFailure> {
    do throws(StoreFailure) {
      try store.append(batches.flatMap(\.records), creating: batches.flatMap(\.newStreams))
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  private static func concernsOneBatch(_ failure: StoreFailure) -> Bool {
    switch failure {
    case .full, .inputOutput: false
    default: true
    }
  }
}
