import Server
import WorldCafe

extension Stage {
  /// Recommendations that a rehearsal drafts for each question.
  private static let draftsPerQuestion = 2

  /// The moderator makes recommendations of the largest themes, has them confirmed, then closes.
  func harvest() {
    guard let moderator else { return }
    moderator.viewChanged = {}
    tell(
      "Harvest: \(moderator.spectator.proposals.count) proposals, "
        + "\(moderator.spectator.clusters.count) themes.")
    let themes = file.setup.questions.flatMap { question in
      moderator.spectator.clusters.filter { $0.question == question.id.text }
        .sorted { ($1.proposals.count, $0.id) < ($0.proposals.count, $1.id) }
        .prefix(Self.draftsPerQuestion)
    }
    draft(themes[...])
  }

  private func draft(_ themes: ArraySlice<Incoming.Cluster>) {
    guard let theme = themes.first else { return confirm { [weak self] in self?.close() } }
    moderator?.ask(.draftRecommendation(clusters: [.init(theme.id)])) { [weak self] result in
      guard let self else { return }
      switch result {
      case .success(let created?):
        played.recommendations += 1
        describe(.init(created)) { self.draft(themes.dropFirst()) }
      case .success(nil), .failure:
        // A suggestion may have been replaced between the look and the command.
        draft(themes.dropFirst())
      }
    }
  }

  private func describe(_ recommendation: Recommendation.ID, then: @escaping () -> Void) {
    let german = file.setup.language == .de
    must(
      .changeRecommendation(
        recommendation: recommendation, field: .addressee,
        text: german ? "Verwaltungsleitung" : "Management", before: nil), of: moderator
    ) { [weak self] in
      self?.must(
        .changeRecommendation(
          recommendation: recommendation, field: .priority, text: german ? "hoch" : "high",
          before: nil),
        of: self?.moderator, then: then)
    }
  }

  private func close() {
    must(.closeCafe(acceptsOpen: nil), of: moderator) { [weak self] in self?.cleanUp() }
  }

  /// A rehearsal leaves nothing behind unless it is asked to.
  private func cleanUp() {
    tell("The café is closed with \(played.recommendations) recommendations.")
    guard !options.isKept else { return end() }
    isErasing = true
    moderator?.dismissed = { _ in }
    for guest in guests { guest.dismissed = { _ in } }
    organizer?.ask(
      { [code] id in .erase(.init(id: id, cafe: .init(code))) },
      { [weak self] result in
        if case .failure(let fault) = result { self?.fail(fault) }
        self?.tell("The rehearsal was erased.")
        self?.end()
      })
  }
}
