import Glibc

/// The folder of a journal and the paths in it.
struct DataDirectory {
  let path: String

  /// The SQLite file; SQLite keeps its write-ahead log beside it, with the same mode.
  var journal: String { path + "/journal.sqlite" }
  /// The write-ahead log.
  var log: String { journal + "-wal" }
  /// The high-water marks.
  var highWater: String { path + "/journal.marks" }
  /// A journal that is being restored and does not count yet.
  var arriving: String { path + "/journal.arriving" }

  /// Makes the folder if it is missing. A folder that is empty or ours is closed to others (0700);
  /// another one is left as it is, since the files are closed anyway.
  func prepare() throws(StoreFailure) {
    if unsafe mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST else { throw SystemFailure.of(errno, path: path) }
    try requireFolder()
    if exists(journal) || isEmpty() { closeToOthers(path) }
  }

  /// Takes away what others may do with a file or folder; what its owner may do stays as it is. A
  /// failure shows later, when it is written.
  func closeToOthers(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return }
    unsafe chmod(path, status.st_mode & 0o700)
  }

  /// - Throws: `notADirectory`, `unreachable`.
  func requireFolder() throws(StoreFailure) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SystemFailure.of(errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notADirectory(path: path) }
  }

  func exists(_ file: String) -> Bool {
    unsafe access(file, F_OK) == 0
  }

  /// Makes the names of new files durable.
  func sync() throws(StoreFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure.of(errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .inputOutput("fsync of \(path): \(SystemFailure.words(errno))")
    }
  }

  private func isEmpty() -> Bool {
    guard let folder = unsafe opendir(path) else { return false }
    defer { unsafe closedir(folder) }
    // Two entries are the folder itself and its parent.
    var count = 0
    while count <= 2, unsafe readdir(folder) != nil { count += 1 }
    return count <= 2
  }
}
