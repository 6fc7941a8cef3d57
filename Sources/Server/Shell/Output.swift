import Foundation

/// Standard output carries results and links, standard error everything else.
package enum Output {
  /// Writes a line at once, also into a pipe.
  package static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
