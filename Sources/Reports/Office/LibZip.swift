// The only file of this folder that reaches C. The archive is made in memory that libzip owns; what
// goes in is copied first, because libzip reads it when the archive is closed.

import CLibzip
import Glibc

/// Packs entries, in order, as a ZIP archive. Times are the format's earliest, so that equal entries
/// give equal bytes.
///
/// - Returns: nil when the library refuses or has no memory.
func archive(of entries: [ArchiveEntry]) -> [UInt8]? {
  guard let target = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
  // Once for us and once for the archive, which lets go of it when it is closed.
  unsafe zip_source_keep(target)
  defer { unsafe zip_source_free(target) }
  guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
    unsafe zip_source_free(target)
    return nil
  }
  for entry in entries {
    guard unsafe add(entry, to: archive) else {
      unsafe zip_discard(archive)
      return nil
    }
  }
  guard unsafe zip_close(archive) == 0 else {
    unsafe zip_discard(archive)
    return nil
  }
  return unsafe contents(of: target)
}

/// 1 January 1980, as FAT writes it: year 0, month 1, day 1.
private let earliestDay: UInt16 = 1 << 5 | 1

private func add(_ entry: ArchiveEntry, to archive: OpaquePointer) -> Bool {
  guard let copy = unsafe malloc(max(1, entry.bytes.count)) else { return false }
  unsafe entry.bytes.withUnsafeBytes { bytes in
    if let start = bytes.baseAddress { unsafe copy.copyMemory(from: start, byteCount: bytes.count) }
  }
  guard let source = unsafe zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
    unsafe free(copy)
    return false
  }
  let index = unsafe zip_file_add(archive, entry.path, source, UInt32(ZIP_FL_ENC_UTF_8))
  guard index >= 0 else {
    unsafe zip_source_free(source)
    return false
  }
  let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
  return unsafe zip_set_file_compression(archive, UInt64(index), method, 6) == 0
    && zip_file_set_dostime(archive, UInt64(index), 0, earliestDay, 0) == 0
}

private func contents(of source: OpaquePointer) -> [UInt8]? {
  var status = unsafe zip_stat_t()
  guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else {
    return nil
  }
  defer { unsafe zip_source_close(source) }
  let count = unsafe Int(status.size)
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = unsafe max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(count))))
  }
  return bytes.count == count ? bytes : nil
}
