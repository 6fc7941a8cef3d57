/// A place where bytes from outside come in, and what must hold whatever they are.
package struct Door: Sendable {
  /// The name on the command line and of the folder of examples.
  package let name: String
  /// Takes bytes in as the product does, and says whether they were accepted. It ends the process
  /// when what must hold does not.
  package let enter: @Sendable ([UInt8]) -> Bool

  /// All doors of the product.
  package static let all: [Door] = [
    .message, .cafeFile, .journal, .store, .text, .plan, .workshop, .comments, .meaning,
  ]

  /// The door with a name, or the one that is known to be broken.
  package static func named(_ name: String) -> Door? {
    ([broken] + all).first { $0.name == name }
  }

  /// A door with a fault behind four bytes, so that a search that finds nothing anywhere is found out.
  package static let broken = Door(name: "broken") { bytes in
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "c"), bytes[1] == UInt8(ascii: "a") else {
      return false
    }
    precondition(bytes[2] != UInt8(ascii: "f") || bytes[3] != 0xE9, "the fault that is there")
    return true
  }
}
