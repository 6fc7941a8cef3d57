import Dispatch
import Glibc

/// A process that the tests started. It inherits no file of theirs but its own output.
@safe final class ChildProcess {
  enum Failure: Error { case cannotStart(Int32) }

  let identifier: pid_t
  private var status: Int32?

  /// - Parameters:
  ///   - output: the descriptor of its standard output, and
  ///   - complaint: of its standard error; both stay open here.
  init(_ path: String, _ arguments: [String], output: Int32, complaint: Int32) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, complaint, 2)
    // The tests' threads block signals; a process that inherits that never hears SIGTERM.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map {
      unsafe strdup($0)
    }
    unsafe words.append(nil)
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
    }
    var made: pid_t = 0
    let failure = unsafe posix_spawn(&made, path, &actions, &attributes, words, environ)
    guard failure == 0 else { throw Failure.cannotStart(failure) }
    identifier = made
  }

  deinit {
    if status == nil { end(SIGKILL) }
  }

  /// Waits for its end.
  ///
  /// - Parameter secondsMax: after this time it is killed.
  /// - Returns: the exit status; 128 and the signal's number when a signal ended it.
  @discardableResult
  func wait(secondsMax: Double = 60) -> Int32 {
    if let status { return status }
    let identifier = identifier
    let watchdog = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + secondsMax, execute: watchdog)
    var word: Int32 = 0
    while unsafe waitpid(identifier, &word, 0) < 0 && errno == EINTR {}
    watchdog.cancel()
    let signal = word & 0x7F
    let ended = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
    status = ended
    return ended
  }

  /// Sends a signal and waits for the end.
  @discardableResult
  func end(_ signal: Int32) -> Int32 {
    if status == nil { kill(identifier, signal) }
    return wait()
  }
}
