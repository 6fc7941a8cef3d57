import Foundation
import Server
import WorldCafe

/// Plays a whole café with simulated people over real sockets.
///
/// - Returns: whether everything went as the file says.
/// - Throws: what kept the rehearsal from being played.
package func rehearse(_ options: RehearsalOptions) throws -> Bool {
  let began = ContinuousClock.now
  let stage = try RehearsalSetting.play(options)
  let passed = began.duration(to: .now).components
  return RehearsalSetting.report(
    stage, seconds: Double(passed.seconds) + Double(passed.attoseconds) / 1e18)
}

/// What surrounds a play: its file, its server, its report.
private enum RehearsalSetting {
  static func play(_ options: RehearsalOptions) throws -> Stage {
    let json = try read(options)
    let file = try CafeFile(json, in: context)
    guard file.guests.count >= 2 else {
      throw RehearsalFault("the café file has no participants to play")
    }
    return try play(options, file, json)
  }

  private static func play(
    _ options: RehearsalOptions, _ file: CafeFile, _ json: JSONValue
  ) throws -> Stage {
    if let place = options.place {
      let venue = try Venue(place: place, dataDirectory: options.dataDirectory ?? "")
      let stage = Stage(options, file: file, json: json, at: venue)
      try stage.play()
      return stage
    }
    let directory = options.dataDirectory ?? temporaryDirectory()
    defer {
      if options.dataDirectory == nil { try? FileManager.default.removeItem(atPath: directory) }
    }
    let stage = Stage(
      options, file: file, json: json,
      at: try Venue(ownStoreIn: directory, stopsOnSignals: options.stopsOnSignals))
    try stage.play()
    return stage
  }

  /// The file with the mark of a rehearsal and its time factor.
  private static func read(_ options: RehearsalOptions) throws -> JSONValue {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: options.file)) else {
      throw RehearsalFault("\(options.file) cannot be read")
    }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: bytes),
      case .object(var object) = value
    else { throw RehearsalFault("\(options.file) is not a JSON object") }
    object["rehearsal"] = .object(["time_factor": .number(Double(options.speed))])
    return .object(object)
  }

  static func report(_ stage: Stage, seconds: Double) -> Bool {
    let faults = stage.faults
    for fault in faults {
      FileHandle.standardError.write(Data("worldcafe: \(fault)\n".utf8))
    }
    let rounded = (seconds * 10).rounded() / 10
    if stage.options.endsWithJSON {
      Output.say(
        #"{"cafe": "\#(stage.code)", "participants": \#(stage.guests.count), "#
          + #""rounds": \#(stage.file.setup.rounds), "proposals": \#(stage.played.proposals), "#
          + #""seconds": \#(rounded)}"#)
    } else {
      Output.say(
        "\(stage.played.proposals) proposals by \(stage.guests.count) guests in \(rounded) s.")
    }
    return faults.isEmpty
  }

  private static func temporaryDirectory() -> String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-rehearsal-\(Secrets.text(byteCount: 8))").path
  }

  private static var context: Context {
    Context(now: Moment(ms: 0), fresh: "", hash: Secrets.hash)
  }
}

extension Stage {
  /// What did not go as the file says, a sentence each.
  var faults: [String] {
    var faults = played.refusals
    if played.proposals != file.proposals.count {
      faults.append("\(played.proposals) of \(file.proposals.count) proposals were written")
    }
    for (guest, questions) in played.questions.sorted(by: { $0.key < $1.key })
    where !isVisitOfAll(questions) {
      faults.append("guest \(guest + 1) sat at \(questions.joined(separator: ", "))")
    }
    return faults
  }

  /// A question in each round, and each once; a host for the whole café stays at one.
  private func isVisitOfAll(_ questions: [String]) -> Bool {
    let different = Set(questions).count
    return questions.count == file.setup.rounds
      && (different == file.setup.rounds || (file.setup.hosting == .fixed && different == 1))
  }
}
