import Glibc

/// The system's error numbers as failures of the store.
enum SystemFailure {
  static func of(_ number: Int32, path: String) -> StoreFailure {
    switch number {
    case EACCES, EPERM, EROFS: .readOnly(path: path)
    case ENOTDIR: .notADirectory(path: path)
    case EEXIST: .alreadyThere(path: path)
    case ENOSPC, EDQUOT: .full
    case EIO: .inputOutput("\(path): \(words(number))")
    default: .unreachable(path: path, reason: words(number))
    }
  }

  /// The system's words for an error number.
  static func words(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }
}
