import CSQLite
import Cryptography

/// A prepared statement: bind from 1, step, read columns from 0, reset.
///
/// Columns are read strictly: a value of another type than asked for is nil and never converted,
/// because in a damaged file types change too.
@safe
final class Statement {
  private let handle: OpaquePointer
  private unowned let connection: Connection

  init(_ handle: OpaquePointer, of connection: Connection) {
    unsafe self.handle = handle
    self.connection = connection
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  func bind(_ index: Int32, _ number: Int64) throws(StoreFailure) {
    try check(unsafe sqlite3_bind_int64(handle, index, number))
  }

  func bind(_ index: Int32, _ text: String) throws(StoreFailure) {
    var text = text
    let code = text.withUTF8 { bytes in
      // An empty buffer may have no address; a null pointer would be bound as NULL.
      guard let start = bytes.baseAddress else {
        return unsafe wc_sqlite_bind_text_copy(handle, index, "", 0)
      }
      return unsafe UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: bytes.count)
      {
        unsafe wc_sqlite_bind_text_copy(handle, index, $0, Int32(bytes.count))
      }
    }
    try check(code)
  }

  func bind(_ index: Int32, _ bytes: [UInt8]) throws(StoreFailure) {
    let code =
      bytes.isEmpty
      ? unsafe sqlite3_bind_zeroblob(handle, index, 0)
      : unsafe wc_sqlite_bind_blob_copy(handle, index, bytes, Int32(bytes.count))
    try check(code)
  }

  func bind(_ index: Int32, _ digest: Digest) throws(StoreFailure) {
    try bind(index, digest.bytes)
  }

  /// Goes to the next row; false at the end.
  func step() throws(StoreFailure) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let failure = connection.failed(code)
      reset()
      throw failure
    }
  }

  /// Runs a statement without rows and makes it ready for the next time.
  func finish() throws(StoreFailure) {
    while try step() {}
    reset()
  }

  func reset() {
    unsafe sqlite3_reset(handle)
  }

  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func int64(_ column: Int32) -> Int64? {
    guard unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER else { return nil }
    return unsafe sqlite3_column_int64(handle, column)
  }

  /// The bytes of a blob.
  func blob(_ column: Int32) -> [UInt8]? {
    guard unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB else { return nil }
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func digest(_ column: Int32) -> Digest? {
    blob(column).flatMap { Digest($0) }
  }

  /// The UTF-8 bytes of a text as they are stored.
  func utf8(_ column: Int32) -> [UInt8]? {
    guard unsafe sqlite3_column_type(handle, column) == SQLITE_TEXT else { return nil }
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// A text; nil if it is not valid UTF-8, which Swift would otherwise repair without a word.
  func text(_ column: Int32) -> String? {
    utf8(column).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private func check(_ code: Int32) throws(StoreFailure) {
    if code != SQLITE_OK { throw connection.failed(code) }
  }
}
