import Synchronization

/// What jobs need from the world besides what they carry.
package struct JobTools: Sendable {
  /// How far the organizer's clock is ahead of UTC, for dates in reports.
  package var utcOffsetMinutes: Int
  /// The model of language; absent where words alone are compared.
  package var model: LazyMeanings?

  package init(utcOffsetMinutes: Int = 0, model: LazyMeanings? = nil) {
    self.utcOffsetMinutes = utcOffsetMinutes
    self.model = model
  }
}

/// The model of language, read when it is first needed: reading it takes half a second, which the
/// server's start must not wait for.
package final class LazyMeanings: Sendable {
  private let directory: String
  private let log: Log
  private let state = Mutex(State.unread)

  private enum State {
    case unread
    case read(Meanings)
    case missing
  }

  init(directory: String, log: Log) {
    self.directory = directory
    self.log = log
  }

  /// The model; nil if it cannot be read, which the log says once. Whoever comes while it is read waits.
  package var meanings: Meanings? {
    state.withLock { state in
      if case .unread = state {
        do {
          state = .read(try Meanings(directory: directory))
          log.note(LogLine("model of language read"))
        } catch {
          state = .missing
          log.note(LogLine("words alone are compared", detail: "\(error)"))
        }
      }
      if case .read(let meanings) = state { return meanings }
      return nil
    }
  }
}
