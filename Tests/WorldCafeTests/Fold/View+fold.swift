import WorldCafe

/// The client's side of `Protocol.md`, "Events": what each change does to the view.
extension View {
  mutating func fold(_ change: Change) {
    switch change {
    case .questions(let new): questions = new
    case .phase(let new): phase = new
    case .headcount(let new): headcount = new
    case .you(let new): you = new
    case .people(let new): people = new
    case .person(let new): people.put(new) { $0.id == new.id }
    case .moderators(let new): moderators = new
    case .sittings(let new): sittings = new
    case .sitting(let new): sittings.put(new) { $0.round == new.round && $0.table == new.table }
    case .proposals(let new): proposals = new
    case .proposal(let new): proposals.put(new) { $0.id == new.id }
    case .proposalGone(let id): proposals.removeAll { $0.id == id }
    case .clusters(let new): clusters = new
    case .recommendations(let new): recommendations = new
    case .voices(let new): voices = new
    case .verdicts(let new): verdicts = new
    case .presentation(let new): presentation = new
    case .publication(let new): publication = new
    case .arranging(let new): arranging = new
    case .deeds(let new): deeds = new
    case .message(let new): messages.put(new) { $0.id == new.id }
    case .calls(let new): calls = new
    case .plan(let new): plan = new
    case .planning(let new): planning = new
    }
  }

  /// The names of the parts in which two views differ.
  func differences(from other: View) -> [String] {
    var found: [String] = []
    func compare(_ name: String, _ isEqual: Bool) { if !isEqual { found.append(name) } }
    compare("cafe", cafe == other.cafe)
    compare("tables", tables == other.tables)
    compare("questions", questions == other.questions)
    compare("phase", phase == other.phase)
    compare("headcount", headcount == other.headcount)
    compare("you", you == other.you)
    compare("people", people == other.people)
    compare("moderators", moderators == other.moderators)
    compare("sittings", sittings == other.sittings)
    compare("proposals", proposals == other.proposals)
    compare("clusters", clusters == other.clusters)
    compare("recommendations", recommendations == other.recommendations)
    compare("voices", voices == other.voices)
    compare("verdicts", verdicts == other.verdicts)
    compare("presentation", presentation == other.presentation)
    compare("publication", publication == other.publication)
    compare("arranging", arranging == other.arranging)
    compare("deeds", deeds == other.deeds)
    compare("messages", messages == other.messages)
    compare("calls", calls == other.calls)
    compare("plan", plan == other.plan)
    compare("planning", planning == other.planning)
    return found.isEmpty && self != other ? ["?"] : found
  }
}

extension Array {
  /// In place of the element that matches, or at the end.
  fileprivate mutating func put(_ element: Element, where matches: (Element) -> Bool) {
    if let index = firstIndex(where: matches) { self[index] = element } else { append(element) }
  }
}
