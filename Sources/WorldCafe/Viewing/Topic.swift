/// A part of what clients see, named so that an event can say which parts it touched.
package enum Topic: Hashable, Sendable {
  case questions
  case phase
  case headcount
  case you(Participant.ID)
  case people
  case person(Participant.ID)
  case moderators
  /// All the sittings that somebody sees; of everybody, or of one person who moved.
  case sittings(Participant.ID?)
  case sitting(round: Int, table: Table.ID)
  /// All the proposals that somebody sees; of everybody, or of one person who moved.
  case proposals(Participant.ID?)
  /// The same for moderators, too: proposals came back into their places among the others, which no
  /// change of one of them could tell.
  case allProposals
  case proposal(Proposal.ID)
  case clusters
  case recommendations
  /// Votes with dots, objections, and whether verdicts are shown.
  case voices
  /// How many have voted: for those who lead.
  case turnout
  /// How the verdicts stand.
  case verdicts
  /// What all who follow are shown.
  case presentation
  /// The link of the published results.
  case publication
  /// What must not share a theme, and what the algorithm would order in another way.
  case arranging
  /// What can be undone and redone.
  case deeds
  case message(Message.ID)
  case calls
  case plan
  /// Wishes, closed tables, and a plan that waits for a word.
  case planning
}
