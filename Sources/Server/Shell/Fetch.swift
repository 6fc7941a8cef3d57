import Foundation
import Persistence
import WorldCafe

/// Reads a café on the disk's thread and makes sense of it on a thread of its own: neither the loop nor
/// the commits of other cafés wait for that.
struct Fetch: Sendable {
  let cafe: Cafe.Code
  let writer: JournalWriter
  /// Called once, on some thread.
  let done: @Sendable (Result<Loading.Loaded?, any Error>) -> Void

  func begin() { begin(usingSnapshot: true) }

  private func begin(usingSnapshot: Bool) {
    writer.perform { store in
      let stored = Result { try Loading.stored(cafe, in: store, usingSnapshot: usingSnapshot) }
      Thread.detachNewThread {
        do {
          done(.success(try stored.get()?.understood()))
        } catch Loading.Fault.snapshotOutdated {
          begin(usingSnapshot: false)
        } catch {
          done(.failure(error))
        }
      }
    }
  }
}
