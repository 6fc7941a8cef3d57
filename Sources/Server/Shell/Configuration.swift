import Foundation

/// What an operator can set in a file; everything has a default.
package struct Configuration: Sendable, Codable, Equatable {
  /// Addresses under which browsers open the server, for instance `https://cafe.example`.
  package var origins: [String]
  /// Proxies whose X-Forwarded-For is believed.
  package var trustedProxies: [String]
  /// New connections that one address may open at once.
  package var handshakesBurst: Double
  /// Steps of local search that the planner may spend on one plan.
  package var planSteps: Int

  package init(
    origins: [String] = [], trustedProxies: [String] = [],
    handshakesBurst: Double = Limits.handshakesBurst, planSteps: Int = Limits.planSteps
  ) {
    self.origins = origins
    self.trustedProxies = trustedProxies
    self.handshakesBurst = handshakesBurst
    self.planSteps = planSteps
  }

  /// Why a configuration file is not taken.
  package enum Fault: Error, CustomStringConvertible {
    case unreadable(String)
    case malformed(String, String)

    package var description: String {
      switch self {
      case .unreadable(let path): "The configuration \(path) cannot be read."
      case .malformed(let path, let problem): "The configuration \(path) is not valid: \(problem)."
      }
    }
  }

  private static let known: Set<String> = [
    "origins", "trusted_proxies", "handshakes_burst", "plan_steps",
  ]

  /// - Throws: `Fault`, naming the field.
  package init(file path: String) throws {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Fault.unreadable(path)
    }
    self.init()
    guard case .object(let object)? = try? JSONDecoder().decode(JSONValue.self, from: bytes) else {
      throw Fault.malformed(path, "it is not a JSON object")
    }
    for key in object.keys.sorted() where !Self.known.contains(key) {
      throw Fault.malformed(path, "\(key) is not a known field")
    }
    origins = try Self.texts(object["origins"], "origins", path)
    trustedProxies = try Self.texts(object["trusted_proxies"], "trusted_proxies", path)
    if let value = object["handshakes_burst"] {
      guard case .number(let number) = value, number >= 1 else {
        throw Fault.malformed(path, "handshakes_burst is not a number of at least 1")
      }
      handshakesBurst = number
    }
    if let value = object["plan_steps"] {
      guard case .number(let number) = value, let steps = Int(exactly: number),
        (0...Limits.planStepsMax).contains(steps)
      else {
        throw Fault.malformed(
          path, "plan_steps is not a whole number from 0 to \(Limits.planStepsMax)")
      }
      planSteps = steps
    }
  }

  private static func texts(
    _ value: JSONValue?, _ field: String, _ path: String
  ) throws -> [String] {
    guard let value else { return [] }
    guard case .list(let list) = value else {
      throw Fault.malformed(path, "\(field) is not a list of texts")
    }
    return try list.map { entry in
      guard case .text(let text) = entry else {
        throw Fault.malformed(path, "\(field) is not a list of texts")
      }
      return text
    }
  }
}
