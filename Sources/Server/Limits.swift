/// Every limit of the server, with its reason. The domain's own limits stand with its rules.
package enum Limits {
  /// Bytes of one message: a participant's proposal takes less than 2 KiB.
  package static let participantMessageBytesMax = 16 * 1024
  /// A moderator's message may carry a whole café file.
  package static let moderatorMessageBytesMax = 256 * 1024
  /// A connection that says no hello for this long is closed.
  package static let helloWithinMs: Int64 = 5_000
  /// A server that sees a deadline this late is behind with reading as well: a hello may be waiting.
  package static let behindMs: Int64 = 500
  /// How often clients that hear nothing ask whether the server is there.
  package static let beatMs = 2_000
  /// Messages that a connection may send at once, and per second in the long run.
  package static let messagesBurst = 30.0
  package static let messagesPerSecond = 10.0
  /// Commands that a café takes at once, and per second in the long run; as many from visitors.
  package static let commandsBurst = 1_000.0
  package static let commandsPerSecond = 500.0
  /// New connections from one address: at once, and per minute in the long run. A class room or a
  /// town hall shares one address, hence the burst.
  package static let handshakesBurst = 600.0
  package static let handshakesPerMinute = 50.0
  /// Wrong codes or tokens from one address before each further one has to wait; the first pause, to
  /// be doubled; the longest; and the time without any after which all are forgiven.
  package static let wrongTriesFree = 10
  package static let wrongTryPauseMs: Int64 = 30_000
  package static let wrongTryPauseMsMax: Int64 = 600_000
  package static let wrongTriesForgottenMs: Int64 = 3_600_000
  /// Addresses that a limit remembers.
  package static let addressesMax = 10_000
  /// Cafés that one address may make within an hour.
  package static let cafesPerHour = 30.0
  /// Cafés on one server.
  package static let cafesMax = 10_000
  /// A café at which nobody looked for this long, and whose clock does not run, leaves the memory.
  package static let quietMs: Int64 = 300_000
  /// The pause between two snapshots of cafés that leave the memory: after a cut of the whole network
  /// thousands leave at the same moment, and writing one takes some milliseconds of a processor.
  package static let shelvingPauseMs: Int64 = 50
  /// Cafés that are fetched from disk at once, and people who may wait for them.
  package static let fetchesMax = 4
  package static let fetchWaitersMax = 10_000
  /// Bytes that a connection may send while its café is fetched: more than an outbox holds.
  package static let heldBytesMax = 64 * 1024
  /// A café that could not be read is not tried again for this long.
  package static let unreadableMs: Int64 = 30_000
  /// Events that a café keeps in memory for clients that come back.
  package static let resumeEventsMax = 5_000
  /// Places in the log for which it keeps what somebody missed, while many come back.
  package static let resumePlacesMax = 100
  /// Events after which a café's state is written as a snapshot.
  package static let eventsPerSnapshot: Int64 = 1_000
  /// A cut-off participant counts as gone after this time.
  package static let goneAfterMs: Int64 = 60_000
  /// After this time without any moderator the role is offered to a guest.
  package static let offerLeadAfterMs: Int64 = 60_000
  /// How long the server's own steps wait after the disk had no room.
  package static let retryAfterMs: Int64 = 1_000
  /// The longest that a server that ends waits for its clients to take what is queued and to answer the
  /// close; the whole end may take two seconds, and a busy machine needs some of them for thousands.
  package static let drainMs: UInt64 = 1_000
  /// A download ticket serves once within this time.
  package static let ticketMs: Int64 = 60_000
  /// Seats of a café file; more would not fit one clock, one moderator and one screen.
  package static let tablesMax = 2_000
  package static let questionsMax = 50
  package static let roundsMax = 20
  /// Steps of local search that the planner may spend on one plan, and the most that an operator may
  /// allow: hours.
  package static let planSteps = 200_000
  package static let planStepsMax = 10_000_000_000
  /// How often moderators are told how far the planner is; a plan is mostly ready before the first time.
  package static let planProgressMs: Int64 = 300
  /// The largest café whose plan is shown while it is prepared, and the steps spent on it: an answer
  /// must come while the number is still being typed.
  package static let previewPeopleMax = 1_000
  package static let previewTablesMax = 200
  package static let previewSteps = 50_000
  /// Comparisons of texts that run at once on the whole server, and the longest text compared.
  package static let comparisonsMax = 8
  package static let comparedTextMax = 5_000
  /// Up to this many viewers everything is told at once; above, a pause between two messages grows with
  /// the audience up to its longest, so that what happens in it shares one message.
  package static let promptViewersMax = 100
  package static let longestPauseViewers: Int64 = 5_000
  package static let eventsPauseMsMax: Int64 = 100
  /// Who came or went may be told later than what was written or decided.
  package static let presencePauseMsMax: Int64 = 1_000
}
