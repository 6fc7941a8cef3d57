import Foundation
import Server
import WorldCafe

extension Door {
  /// What a client says. What is understood is the same when it is written down and read again.
  static let message = Door(name: "message") { bytes in
    guard let message = try? ClientMessage.decode(bytes) else { return false }
    guard let written = try? JSONEncoder().encode(message) else {
      preconditionFailure("understood and not writable: \(message)")
    }
    let again = try? ClientMessage.decode([UInt8](written))
    precondition(again == message, "understood as \(message), and then as \(again as Any)")
    return true
  }

  /// A text that somebody wrote. What is accepted is in bounds, and accepted as it is.
  static let text = Door(name: "text") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    var isAccepted = false
    for rule in [TextRule.name, .message, .proposal(lengthMax: 280)] {
      guard let accepted = try? rule.check(text, in: .foreign) else { continue }
      precondition(
        accepted.utf8.count <= rule.lengthMax * 12, "longer than its rule after composing")
      precondition((try? rule.check(accepted, in: .foreign)) == accepted, "not accepted again")
      isAccepted = true
    }
    return isAccepted
  }
}
