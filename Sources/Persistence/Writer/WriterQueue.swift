import Glibc

/// What waits for the writer thread, behind the only lock of this module.
///
/// A pthread mutex and not `Synchronization.Mutex`: the thread sanitizer does not understand the latter
/// and would report races that are none.
@safe
final class WriterQueue<Item: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let filled = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var items: [Item] = []
  private var isClosed = false

  init() {
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(filled, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(filled)
    unsafe pthread_mutex_destroy(mutex)
    unsafe filled.deallocate()
    unsafe mutex.deallocate()
  }

  /// Adds an item at the end. Not allowed after `close`.
  func add(_ item: Item) {
    locked {
      precondition(!isClosed, "nothing can be submitted after stop")
      items.append(item)
      unsafe pthread_cond_signal(filled)
    }
  }

  /// Adds an item at the end; after `close` it is dropped.
  func addUnlessClosed(_ item: Item) {
    locked {
      if isClosed { return }
      items.append(item)
      unsafe pthread_cond_signal(filled)
    }
  }

  /// Waits until there is something and takes all of it; nil when closed and empty.
  func takeAll() -> [Item]? {
    locked {
      while items.isEmpty && !isClosed { unsafe pthread_cond_wait(filled, mutex) }
      defer { items.removeAll() }
      return items.isEmpty ? nil : items
    }
  }

  /// What was added before is still taken; nothing more is accepted.
  func close() {
    locked {
      isClosed = true
      unsafe pthread_cond_signal(filled)
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }
}
