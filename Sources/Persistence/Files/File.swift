import Glibc

/// A file of ours besides SQLite's: read and written at given places, synced on request.
final class File {
  let path: String
  private let descriptor: Int32

  enum Opening {
    case existing
    /// Refuses a path that exists.
    case new
    case existingOrNew
  }

  /// Opens for reading and writing; new files belong to their owner alone (0600).
  init(_ path: String, _ opening: Opening) throws(StoreFailure) {
    let flags =
      switch opening {
      case .existing: O_RDWR
      case .new: O_RDWR | O_CREAT | O_EXCL
      case .existingOrNew: O_RDWR | O_CREAT
      }
    unsafe descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.path = path
    if descriptor < 0 { throw SystemFailure.of(errno, path: path) }
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// The size in bytes.
  func byteCount() throws(StoreFailure) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw SystemFailure.of(errno, path: path) }
    return Int(status.st_size)
  }

  /// Up to `count` bytes from `offset`; fewer at the end of the file.
  func read(_ count: Int, at offset: Int) throws(StoreFailure) -> [UInt8] {
    var failure: StoreFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      while used < count, let start = buffer.baseAddress {
        let got = unsafe pread(descriptor, start + used, count - used, off_t(offset + used))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = SystemFailure.of(errno, path: path) }
        if got <= 0 { break }
        used += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes at `offset`; the file grows if needed.
  func write(_ bytes: [UInt8], at offset: Int) throws(StoreFailure) {
    var done = 0
    while done < bytes.count {
      let wrote = unsafe bytes.withUnsafeBytes { source in
        unsafe pwrite(
          descriptor, source.baseAddress! + done, bytes.count - done, off_t(offset + done))
      }
      if wrote < 0 && errno == EINTR { continue }
      guard wrote > 0 else { throw SystemFailure.of(errno, path: path) }
      done += wrote
    }
  }

  /// Returns when everything written is on the disk.
  func sync() throws(StoreFailure) {
    guard fsync(descriptor) == 0 else {
      throw .inputOutput("fsync of \(path): \(SystemFailure.words(errno))")
    }
  }
}
