import Server
import WorldCafe

/// Says what somebody may be shown, in the words of `Protocol.md` and without the product's own
/// table: the second statement of who sees what.
struct Witness {
  /// The café as it is on disk, as far as the hub knows.
  let cafe: Cafe
  let viewer: Actor

  /// - Parameter part: a part of a snapshot, or a change.
  /// - Returns: what is wrong with showing it; nil when nothing is.
  func objection(to value: JSONValue, as part: String) -> String? {
    if case .server = viewer { return "the server looks at nothing" }
    switch part {
    case "cafe", "phase", "headcount", "you": return objectionToYou(value, part)
    case "proposals": return first(value.list, objectionToProposal)
    case "proposal": return objectionToProposal(value)
    case "proposalGone": return objectionToGone(value)
    case "sittings": return first(value.list, objectionToSitting)
    case "sitting": return objectionToSitting(value)
    case "messages": return first(value.list, objectionToMessage)
    case "message": return objectionToMessage(value)
    case "people": return first(value.list, objectionToPerson)
    case "person": return objectionToPerson(value)
    case "tables", "questions": return isEmptyOr(value, viewer.role != .visitor, part)
    case "clusters", "recommendations", "presentation", "publication":
      return isEmptyOr(value, seesHarvest, part)
    case "voices": return isEmptyOr(value, seesHarvest, part) ?? objectionToVoices(value)
    case "verdicts":
      let isShown = cafe.showsVerdicts || cafe.phase.stage == .closed
      return isEmptyOr(value, viewer.role == .moderator || (seesHarvest && isShown), part)
    case "calls": return first(value.list, objectionToCall)
    case "moderators", "plan", "planning", "deeds", "arranging":
      return isEmptyOr(value, viewer.role == .moderator, part)
    default: return "nobody knows the part \(part)"
    }
  }

  /// Nobody sees where dots lie while the vote is open, and guests see no comment.
  private func objectionToVoices(_ value: JSONValue) -> String? {
    for voting in value["votings"]?.list ?? [] where voting["isOpen"] == .bool(true) {
      if voting["tally"] != nil { return "dots shown while the vote is open" }
    }
    let comments = (value["objections"]?.list ?? []).compactMap { $0["comment"] }
    return viewer.role == .moderator || comments.isEmpty
      ? nil : "an objection's comment shown to a guest"
  }

  private var isOver: Bool { cafe.phase.stage == .harvest || cafe.phase.stage == .closed }
  private var atTables: Bool { cafe.phase.stage == .round || cafe.phase.stage == .change }
  private var seesHarvest: Bool {
    viewer.role == .moderator || (viewer.role == .participant && isOver)
  }

  private func first(_ list: [JSONValue], _ rule: (JSONValue) -> String?) -> String? {
    list.lazy.compactMap(rule).first
  }

  private func isEmptyOr(_ value: JSONValue, _ mayRead: Bool, _ part: String) -> String? {
    mayRead || value == .list([]) || value == .null ? nil : "\(part) shown to a \(viewer.role)"
  }

  /// A seat counts only where the café's seatings say so.
  private func seat(in round: Int) -> Table.ID? {
    guard let id = viewer.participant, cafe.seatings.indices.contains(round - 1) else { return nil }
    return cafe.seatings[round - 1].seats[id]
  }

  private func objectionToYou(_ value: JSONValue, _ part: String) -> String? {
    guard part == "you" else { return nil }
    let id: String =
      switch viewer {
      case .participant(let id): id.text
      case .moderator(let id): id.text
      case .visitor, .server: ""
      }
    return value["id"]?.text == id || value["id"]?.text == "" ? nil : "somebody else's own view"
  }

  private func objectionToProposal(_ shown: JSONValue) -> String? {
    guard let id = shown["id"]?.text, let proposal = cafe.proposals[.init(id)] else {
      return "a proposal that is not on disk"
    }
    if proposal.isWithdrawn { return "the withdrawn proposal \(id)" }
    if shown["text"]?.text != proposal.text { return "another text of \(id)" }
    if case .anonymous = proposal.author, shown["author"] != nil {
      return "the author of the anonymous \(id)"
    }
    if Set(shown.object.keys).isDisjoint(with: ["lock", "supporters", "credential"]) == false {
      return "the secrets of \(id)"
    }
    switch viewer {
    case .moderator: return nil
    case .visitor, .server: return "the proposal \(id)"
    case .participant(let me):
      if isOver { return nil }
      if case .participant(let author) = proposal.author, author == me { return nil }
      let isOpen =
        cafe.revealed.contains(proposal.question)
        || cafe.setup.questions.contains { $0.id == proposal.question && $0.visibility == .live }
      if !isOpen { return "the hidden proposal \(id)" }
      return seat(in: cafe.phase.round) == proposal.table ? nil : "another table's proposal \(id)"
    }
  }

  /// That something is gone tells an identifier, to nobody who never saw it.
  private func objectionToGone(_ value: JSONValue) -> String? {
    guard let id = value.text, cafe.proposals[.init(id)]?.isWithdrawn == true else {
      return "a proposal that is not withdrawn is gone"
    }
    return viewer.role == .visitor ? "the withdrawal of \(id)" : nil
  }

  private func objectionToSitting(_ shown: JSONValue) -> String? {
    if viewer.role == .moderator { return nil }
    guard let round = shown["round"]?.whole, let table = shown["table"]?.text else {
      return "a sitting without a place"
    }
    if (shown["seats"]?.list ?? []).contains(where: { $0["attribute"] != nil }) {
      return "attributes at a table"
    }
    guard atTables, [cafe.phase.round, cafe.phase.round + 1].contains(Int(round)) else {
      return "the seats of round \(round)"
    }
    return seat(in: Int(round))?.text == table ? nil : "the seats of table \(table)"
  }

  private func objectionToMessage(_ shown: JSONValue) -> String? {
    guard let id = shown["id"]?.text, let message = cafe.messages[.init(id)] else {
      return "a message that is not on disk"
    }
    if viewer.role == .moderator { return nil }
    guard let me = viewer.participant else { return "the message \(id)" }
    return message.tables.isEmpty || message.recipients.contains(me) ? nil : "the message \(id)"
  }

  private func objectionToPerson(_ shown: JSONValue) -> String? {
    if shown["attribute"] != nil, viewer.role != .moderator { return "somebody's attribute" }
    return switch viewer {
    case .moderator: nil
    case .participant: cafe.phase.stage == .lobby ? nil : "names, outside of the lobby"
    case .visitor, .server: "names, to a visitor"
    }
  }

  private func objectionToCall(_ shown: JSONValue) -> String? {
    if viewer.role == .moderator { return nil }
    guard viewer.role == .participant, seat(in: cafe.phase.round)?.text == shown["table"]?.text
    else { return "another table's call" }
    return nil
  }
}
