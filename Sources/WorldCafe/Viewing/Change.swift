/// One part of a client's view, new. A plural replaces the whole list, a singular puts one thing in
/// its place or at the end, and `…Gone` takes one away.
package enum Change: Sendable, Equatable, Encodable {
  case questions([QuestionView])
  case phase(PhaseView)
  case headcount(Int)
  case you(YouView)
  case people([PersonView])
  case person(PersonView)
  case moderators([ModeratorView])
  case sittings([SittingView])
  case sitting(SittingView)
  case proposals([ProposalView])
  case proposal(ProposalView)
  case proposalGone(Proposal.ID)
  case clusters([ClusterView])
  case recommendations([RecommendationView])
  case voices(VoicesView)
  case verdicts([TallyView])
  case presentation(PresentationView)
  case publication(PublicationView)
  case arranging(ArrangingView)
  case deeds(DeedsView)
  case message(MessageView)
  case calls([CallView])
  case plan(PlanQuality)
  case planning(PlanningView)

  private enum Key: String, CodingKey {
    case questions, phase, headcount, you, people, person, moderators, sittings, sitting
    case proposals, proposal, proposalGone, clusters, recommendations, voices, verdicts, deeds
    case message, calls, plan, planning, presentation, publication, arranging
  }

  /// An object with one key, the change's name.
  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .questions(let value): try object.encode(value, forKey: .questions)
    case .phase(let value): try object.encode(value, forKey: .phase)
    case .headcount(let value): try object.encode(value, forKey: .headcount)
    case .you(let value): try object.encode(value, forKey: .you)
    case .people(let value): try object.encode(value, forKey: .people)
    case .person(let value): try object.encode(value, forKey: .person)
    case .moderators(let value): try object.encode(value, forKey: .moderators)
    case .sittings(let value): try object.encode(value, forKey: .sittings)
    case .sitting(let value): try object.encode(value, forKey: .sitting)
    case .proposals(let value): try object.encode(value, forKey: .proposals)
    case .proposal(let value): try object.encode(value, forKey: .proposal)
    case .proposalGone(let value): try object.encode(value, forKey: .proposalGone)
    case .clusters(let value): try object.encode(value, forKey: .clusters)
    case .recommendations(let value): try object.encode(value, forKey: .recommendations)
    case .voices(let value): try object.encode(value, forKey: .voices)
    case .verdicts(let value): try object.encode(value, forKey: .verdicts)
    case .presentation(let value): try object.encode(value, forKey: .presentation)
    case .publication(let value): try object.encode(value, forKey: .publication)
    case .arranging(let value): try object.encode(value, forKey: .arranging)
    case .deeds(let value): try object.encode(value, forKey: .deeds)
    case .message(let value): try object.encode(value, forKey: .message)
    case .calls(let value): try object.encode(value, forKey: .calls)
    case .plan(let value): try object.encode(value, forKey: .plan)
    case .planning(let value): try object.encode(value, forKey: .planning)
    }
  }
}
