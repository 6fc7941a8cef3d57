// Takes bytes in through a door of the product.
//
// Built by `scripts/fuzz`, the search for bytes that do harm calls it and names the door in
// FUZZ_DOOR. Built as usual, it takes in files, one by one:
//
//   fuzz DOOR FILE...

import Foundation
import FuzzDoors

#if FUZZING
  import CLibFuzzer

  private let door = ProcessInfo.processInfo.environment["FUZZ_DOOR"].flatMap(Door.named)

  /// libFuzzer's own `main`, which nobody calls here, wants it by this name.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func takeIn(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    _ = unsafe door?.enter([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
  }

  @main
  enum Runner {
    static func main() {
      guard door != nil else { fatalError("FUZZ_DOOR is none of \(Door.all.map(\.name))") }
      var count = CommandLine.argc
      var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
        unsafe CommandLine.unsafeArgv
      exit(unsafe LLVMFuzzerRunDriver(&count, &words, takeIn))
    }
  }
#else
  @main
  enum Runner {
    static func main() {
      let words = CommandLine.arguments.dropFirst()
      guard let door = words.first.flatMap(Door.named) else {
        print("usage: fuzz DOOR FILE...      doors: \(Door.all.map(\.name).joined(separator: " "))")
        exit(2)
      }
      for path in words.dropFirst() {
        guard let content = FileManager.default.contents(atPath: path) else {
          print("\(path) cannot be read")
          exit(2)
        }
        let isAccepted = door.enter([UInt8](content))
        print("\(path): \(isAccepted ? "accepted" : "refused")")
      }
    }
  }
#endif
