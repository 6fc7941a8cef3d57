import CStemmer

/// Reduces words to stems with Snowball's algorithm for a language (libstemmer).
///
/// Rule: one stemmer, one thread at a time. Why: the C library keeps the last word in the stemmer.
/// The type is not `Sendable`, so the compiler holds callers to it. This is the only file that
/// touches the library's pointers, and none leaves it.
@safe package final class Stemmer {
  package let language: Language
  private let stemmer: OpaquePointer

  /// - Parameter language: The language of the words.
  package init(language: Language) {
    self.language = language
    // UTF-8 is what the null encoding means. It fails only for unknown names or without memory.
    guard let stemmer = unsafe sb_stemmer_new(language.rawValue, nil) else {
      preconditionFailure("libstemmer has no stemmer for \(language.rawValue)")
    }
    unsafe self.stemmer = stemmer
  }

  deinit { unsafe sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case; words of other languages come back much as they are.
  package func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, let length = Int32(exactly: bytes.count) else { return word }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let result = unsafe sb_stemmer_stem(stemmer, buffer.baseAddress, length) else {
        return word
      }
      // The result lives in the stemmer until the next call, so it is copied here.
      let count = unsafe Int(sb_stemmer_length(stemmer))
      let stem = unsafe UnsafeBufferPointer(start: result, count: count)
      return unsafe String(decoding: stem, as: UTF8.self)
    }
  }
}
