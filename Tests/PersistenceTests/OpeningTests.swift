import Glibc
import Testing

@testable import Persistence

@Suite struct OpeningTests {
  @Test("A second opener is refused, and the first keeps its lock")
  func exclusive() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    for _ in 0..<2 {
      #expect(failure { _ = try folder.open() } == .inUse(path: folder.journal))
      #expect(
        failure { _ = try SQLiteStore.verify(directory: folder.path) }
          == .inUse(path: folder.journal))
      #expect(isLockedForOthers(folder.journal), "other processes see the system's lock")
    }
    try store.append(records("one", 1...1))
    try store.close()
    #expect(!isLockedForOthers(folder.journal))
    #expect(try folder.open().streams().map(\.head) == [1])
  }

  /// Whether the system holds a write lock on the file, as `/proc/locks` tells.
  private func isLockedForOthers(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let locks = String(decoding: procLocks(), as: UTF8.self)
    return locks.split(separator: "\n").contains {
      $0.contains("POSIX") && $0.contains("WRITE") && $0.contains(":\(status.st_ino) ")
    }
  }

  private func procLocks() -> [UInt8] {
    let descriptor = unsafe open("/proc/locks", O_RDONLY)
    defer { close(descriptor) }
    var content = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(descriptor, &content, content.count)
    return Array(content.prefix(max(0, count)))
  }

  @Test("Files are 0600 and the folder 0700, whatever the umask says")
  func modes() throws {
    let folder = TemporaryFolder()
    let before = umask(0)
    defer { umask(before) }
    let made = folder.path + "/made"
    var store = try SQLiteStore(directory: made)
    try store.create("one", epoch: epoch())
    #expect(mode(made) == 0o700)
    let files = TemporaryFolder.journalFiles.map { made + "/" + $0 }
    for file in files { #expect(mode(file) == 0o600, "\(file)") }
    try store.backUp(to: folder.path + "/backup")
    #expect(mode(folder.path + "/backup") == 0o600)

    try store.close()
    for file in files { unsafe chmod(file, 0o644) }
    unsafe chmod(made, 0o755)
    store = try SQLiteStore(directory: made)
    #expect(mode(made) == 0o700)
    for file in files { #expect(mode(file) == 0o600, "\(file)") }
    try store.close()
  }

  @Test("A folder or a file that may not be written gives a clear refusal")
  func readOnly() throws {
    let folder = TemporaryFolder()
    unsafe chmod(folder.path, 0o500)
    let folderFailure = try asOther(folder) { _ = try folder.open() }
    #expect(folderFailure == .readOnly(path: folder.journal))
    unsafe chmod(folder.path, 0o700)
    try folder.open().close()
    // Opening makes its own files private, so it must not be the owner who opens.
    unsafe chmod(folder.journal, 0o444)
    unsafe chmod(folder.path, 0o755)
    let fileFailure = try asOther { _ = try folder.open() }
    #expect(fileFailure == .readOnly(path: folder.journal))
  }

  /// Runs the closure without root's right to write everywhere, on this thread only.
  private func asOther(
    _ owned: TemporaryFolder? = nil, _ body: () throws -> Void
  ) throws -> StoreFailure? {
    let nobody: uid_t = 65534
    if let owned, geteuid() == 0 { unsafe chown(owned.path, nobody, nobody) }
    guard geteuid() == 0 else { return failure(body) }
    // `setfsuid` is not in the Glibc module. It is the one call that changes a single thread.
    guard let symbol = unsafe dlsym(nil, "setfsuid") else { return nil }
    let setfsuid = unsafe unsafeBitCast(symbol, to: (@convention(c) (uid_t) -> Int32).self)
    _ = setfsuid(nobody)
    defer { _ = setfsuid(0) }
    return failure(body)
  }

  @Test("What is no folder, or no journal, is refused by its name")
  func wrongPaths() throws {
    let folder = TemporaryFolder()
    let file = folder.path + "/file"
    write([1], to: file)
    #expect(failure { _ = try SQLiteStore(directory: file) } == .notADirectory(path: file))
    #expect(
      failure { _ = try SQLiteStore.verify(directory: file) } == .notADirectory(path: file))
    #expect(
      failure { _ = try SQLiteStore.verify(directory: folder.path) } == .noStore(path: folder.path))
    let deep = folder.path + "/a/b"
    #expect(
      failure { _ = try SQLiteStore(directory: deep) }
        == .unreachable(path: deep, reason: "No such file or directory"))
    write(
      Array("not a database at all, but long enough to be looked at ..........".utf8),
      to: folder.journal)
    guard case .damaged? = failure({ _ = try folder.open() }) else {
      Issue.record("a text file was taken for a journal")
      return
    }
  }

  @Test("Another program's database and a newer journal are refused and left as they are")
  func versions() throws {
    let folder = TemporaryFolder()
    write([], to: folder.journal)
    var file = try Connection(path: folder.journal)
    try file.run("CREATE TABLE other (a)")
    try file.close()
    var before = bytes(folder.journal)
    #expect(failure { _ = try folder.open() } == .foreign(path: folder.journal))
    #expect(bytes(folder.journal) == before)

    folder.put([:])
    try folder.open().close()
    file = try Connection(path: folder.journal)
    try file.run("PRAGMA user_version = 2")
    try file.close()
    before = bytes(folder.journal)
    #expect(failure { _ = try folder.open() } == .newerVersion(found: 2, known: 1))
    #expect(
      failure { _ = try SQLiteStore.verify(directory: folder.path) }
        == .newerVersion(found: 2, known: 1))
    #expect(bytes(folder.journal) == before)
  }

  @Test("Verification changes no byte, also when a crash left a log behind")
  func verificationIsHarmless() throws {
    let folder = TemporaryFolder()
    let copy = TemporaryFolder()
    let store = try folder.open()
    try store.append(records("one", 1...50), creating: [NewStream("one", epoch: epoch())])
    let files = folder.files()
    copy.put(files)
    let verification = try SQLiteStore.verify(directory: copy.path)
    #expect(verification.isSound)
    #expect(verification.records == 50)
    #expect(copy.files() == files)
  }
}
