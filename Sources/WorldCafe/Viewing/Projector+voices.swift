extension Projector {
  func voices(_ viewer: Actor) -> VoicesView {
    let leads = viewer.role == .moderator
    return VoicesView(
      showsVerdicts: cafe.showsVerdicts,
      votings: cafe.votings.map { voting in
        let isKnown = leads || !voting.isOpen
        return VotingView(
          subject: voting.subject, dots: voting.dots, isOpen: voting.isOpen,
          tally: voting.isOpen ? nil : cafe.tally(voting),
          voters: isKnown ? voting.ballots.values.count { !$0.isEmpty } : nil)
      },
      objections: cafe.objections.sorted { $0.key < $1.key }.map {
        ObjectionView(proposal: $0.key, comment: leads ? $0.value : nil)
      })
  }

  var presentation: PresentationView { PresentationView(slide: cafe.slide) }

  var publication: PublicationView {
    PublicationView(
      secret: cafe.publication?.secret, publishedAtMs: cafe.publication?.publishedAt)
  }

  /// Comments are sorted by their text: the order of coming could tell who wrote them.
  func verdicts(_ viewer: Actor) -> [TallyView] {
    let isShown =
      viewer.role == .moderator || (viewer.role == .participant && disclosure.showsVerdicts)
    guard isShown else { return [] }
    return cafe.recommendations.all.map { TallyView($0.id, cafe.verdicts[$0.id] ?? [:]) }
  }
}

extension TallyView {
  package init(_ id: Recommendation.ID, _ verdicts: [Participant.ID: Verdict]) {
    func count(_ vote: Verdict.Vote) -> Int { verdicts.values.count { $0.vote == vote } }
    let comments = verdicts.values.filter { !$0.comment.isEmpty }
      .map { CommentView(vote: $0.vote, text: $0.comment) }
      .sorted { ($0.vote.rawValue, $0.text) < ($1.vote.rawValue, $1.text) }
    self.init(
      recommendation: id, agree: count(.agree), agreeWithChange: count(.agreeWithChange),
      object: count(.object), comments: comments)
  }
}
