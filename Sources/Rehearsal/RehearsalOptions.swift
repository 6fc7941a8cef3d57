/// What a rehearsal plays, and where.
package struct RehearsalOptions {
  /// The café file.
  package var file: String
  /// How much faster than real time.
  package var speed: Int
  /// A running server; nil brings one of its own.
  package var place: (address: String, port: UInt16)?
  /// The data directory: of the running server, or of the rehearsal's own one.
  package var dataDirectory: String?
  /// Whether the rehearsal café stays when it is over.
  package var isKept: Bool
  package var endsWithJSON: Bool
  /// Whether the rehearsal's own server takes the signals of the process.
  package var stopsOnSignals: Bool

  package init(
    file: String, speed: Int, place: (address: String, port: UInt16)? = nil,
    dataDirectory: String? = nil, isKept: Bool = false, endsWithJSON: Bool = false,
    stopsOnSignals: Bool = false
  ) {
    self.file = file
    self.speed = speed
    self.place = place
    self.dataDirectory = dataDirectory
    self.isKept = isKept
    self.endsWithJSON = endsWithJSON
    self.stopsOnSignals = stopsOnSignals
  }
}

/// Why a rehearsal ended early.
package struct RehearsalFault: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
