import WorldCafe

/// Watches whether anybody leads, and names who may take over by a fixed rule.
///
/// The clock runs on without moderators. When none has been connected for a minute, one guest is the
/// heir: the host of the first table that has one here, else whoever came first of those here. The
/// heir may take the role, and loses the offer when a moderator comes back.
struct Leadership: Sendable {
  private var vanishedAt: Moment?
  private(set) var heir: Participant.ID?
  private var wasLed = true

  /// - Returns: whether viewers have to be told that the lead came, went, or may be taken.
  mutating func review(
    _ cafe: Cafe, moderatorsConnected: Int, presence: PresenceBook, at now: Moment
  ) -> Bool {
    let isLed = moderatorsConnected > 0
    if isLed { vanishedAt = nil } else { vanishedAt = vanishedAt ?? now }
    let next = isLed || now < offerAt(now) ? nil : Self.successor(cafe, presence)
    defer { (heir, wasLed) = (next, isLed) }
    return next != heir || isLed != wasLed
  }

  /// When the role is offered if no moderator comes back.
  func nextOffer(after now: Moment) -> Moment? {
    guard vanishedAt != nil, heir == nil else { return nil }
    return offerAt(now) > now ? offerAt(now) : nil
  }

  private func offerAt(_ now: Moment) -> Moment {
    (vanishedAt ?? now).adding(ms: Limits.offerLeadAfterMs)
  }

  private static func successor(_ cafe: Cafe, _ presence: PresenceBook) -> Participant.ID? {
    guard cafe.phase.stage != .prepared, cafe.phase.stage != .closed else { return nil }
    let hosts = cafe.seating(cafe.phase.round)?.hosts ?? [:]
    let host = cafe.setup.tables.lazy.compactMap { cafe.substitutes[$0.id] ?? hosts[$0.id] }
      .first(where: presence.isConnected)
    return host ?? cafe.present.first { presence.isConnected($0.id) }?.id
  }
}
