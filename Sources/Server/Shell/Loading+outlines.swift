package import Persistence
package import WorldCafe

extension Loading {
  /// What a server must know of a café while it is on disk alone.
  struct Outline: Sendable, Equatable {
    var code: Cafe.Code
    /// Rounds may have to end and begin although nobody asks.
    var mayRun: Bool
    /// What stands in the link to its published results.
    var publication: String?
  }

  private static let starts = ["roundStarted", "roundEnded", "clockResumed"]
  private static let stops = ["clockPaused", "harvestStarted", "cafeClosed"]
  private static let published = "resultsPublished"
  private static let withdrawn = "resultsWithdrawn"

  /// The outlines of all cafés, found by the kinds of their records without reading the rest.
  ///
  /// - Throws: `Fault`, or a `StoreFailure`.
  static func outlines(of store: any Store) throws -> [Outline] {
    let found = try store.lastRecords(of: starts + stops + [published, withdrawn])
    return try store.streams().compactMap { summary in
      if let fault = summary.fault { throw Fault.damaged(fault) }
      guard summary.head > 0 else { return nil }
      let last = found[summary.stream] ?? [:]
      let newest = { (kinds: [String]) in kinds.compactMap { last[$0] }.max() ?? 0 }
      var outline = Outline(code: .init(summary.stream), mayRun: newest(starts) > newest(stops))
      if newest([published]) > newest([withdrawn]) {
        let record = try store.record(newest([published]), of: summary.stream).record
        guard case .resultsPublished(let secret) = try recorded(record).event else {
          throw Fault.unreadable(cafe: record.stream, sequence: record.sequence)
        }
        outline.publication = secret
      }
      return outline
    }
  }

  /// The cafés of a journal as a server begins with them.
  package struct Cafes: Sendable {
    /// Those whose clock may run, read as a whole.
    fileprivate(set) var running: [Loaded] = []
    /// The others, which wait until somebody asks for them.
    fileprivate(set) var shelved: [Outline] = []
  }

  /// - Throws: `Fault`, or a `StoreFailure`.
  package static func cafes(of store: any Store) throws -> Cafes {
    var cafes = Cafes()
    for outline in try outlines(of: store) {
      if outline.mayRun, let loaded = try named(outline.code, in: store) {
        cafes.running.append(loaded)
      } else {
        cafes.shelved.append(outline)
      }
    }
    return cafes
  }
}

extension Hub {
  /// Begins with the cafés of a journal. Everybody counts as cut off from now on.
  package mutating func takeUp(_ cafes: Loading.Cafes, at now: Moment) {
    for loaded in cafes.running { open(loaded, since: now, at: now) }
    for outline in cafes.shelved {
      shelf[outline.code] = ShelvedCafe(since: now)
      learnPublication(outline.publication, of: outline.code)
    }
  }
}
