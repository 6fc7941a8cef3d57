import Glibc
import Persistence

/// A folder of one test, removed with everything in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/journal-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else { preconditionFailure("no temporary folder") }
    path = unsafe String(cString: made)
  }

  deinit {
    Self.remove(path)
  }

  static let journalFiles = ["journal.sqlite", "journal.sqlite-wal", "journal.marks"]

  var journal: String { path + "/journal.sqlite" }
  var log: String { path + "/journal.sqlite-wal" }
  var marks: String { path + "/journal.marks" }

  func open(pagesMax: Int64? = nil) throws -> SQLiteStore {
    try SQLiteStore(directory: path, pagesMax: pagesMax)
  }

  /// The files as a crash of the process would leave them at this moment.
  func files() -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in Self.journalFiles { found[name] = bytes(path + "/" + name) }
    return found
  }

  /// Puts files into this folder in place of those that are there.
  func put(_ files: [String: [UInt8]]) {
    for name in Self.journalFiles {
      unsafe unlink(path + "/" + name)
      if let content = files[name] { write(content, to: path + "/" + name) }
    }
  }

  private static func remove(_ path: String) {
    guard let folder = unsafe opendir(path) else {
      unsafe unlink(path)
      return
    }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { remove(path + "/" + name) }
    }
    unsafe closedir(folder)
    unsafe rmdir(path)
  }
}

/// All bytes of a file; nil if it is not there.
func bytes(_ path: String) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let end = lseek(descriptor, 0, SEEK_END)
  return unsafe [UInt8](unsafeUninitializedCapacity: max(1, end)) { buffer, used in
    used = max(0, unsafe pread(descriptor, buffer.baseAddress, end, 0))
  }
}

func write(_ content: [UInt8], to path: String) {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  precondition(descriptor >= 0)
  let wrote = unsafe write(descriptor, content, content.count)
  precondition(wrote == content.count)
  close(descriptor)
}

/// The permission bits of a path.
func mode(_ path: String) -> mode_t {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return 0 }
  return status.st_mode & 0o777
}
