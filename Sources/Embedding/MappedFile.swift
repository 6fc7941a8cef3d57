import Cryptography
import Glibc

/// A file's bytes, mapped into memory read-only for as long as the object lives.
///
/// Rule: pointers into the file stay in this module, with whoever holds the object. Why: the memory is
/// gone when the object is.
@safe final class MappedFile: @unchecked Sendable {
  let start: UnsafeRawPointer
  let count: Int

  /// - Throws: ``ModelFault`` if the file cannot be read.
  init(path: String) throws(ModelFault) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ModelFault("\(path) cannot be read") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else {
      throw ModelFault("\(path) is empty")
    }
    count = Int(status.st_size)
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      throw ModelFault("\(path) cannot be mapped")
    }
    unsafe start = UnsafeRawPointer(mapped)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: start), count) }

  var digest: Digest {
    let bytes = unsafe UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: UInt8.self), count: count)
    return unsafe BLAKE2b.digest(of: bytes.span)
  }
}

/// Why there is no model: one line for the log.
package struct ModelFault: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
