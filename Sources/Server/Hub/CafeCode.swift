package import WorldCafe

/// Short codes that people read aloud and type: Crockford's base 32, grouped 4-4.
package enum CafeCode {
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  static let length = 8

  /// The code with case, grouping and look-alikes put right; anything else stays as it is.
  package static func canonical(_ code: Cafe.Code) -> Cafe.Code {
    guard code.text.utf8.count <= 32 else { return code }
    let letters = code.text.uppercased().compactMap { letter -> Character? in
      switch letter {
      case "O": "0"
      case "I", "L": "1"
      case "U": "V"
      case "-", " ": nil
      default: letter
      }
    }
    guard letters.count == length else { return code }
    return .init(String(letters[..<4]) + "-" + String(letters[4...]))
  }

  /// - Parameter random: eight random bytes.
  static func make(from random: [UInt8]) -> Cafe.Code {
    canonical(.init(String(random.prefix(length).map { alphabet[Int($0 & 31)] })))
  }
}
