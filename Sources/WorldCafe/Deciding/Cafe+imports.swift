extension Cafe {
  /// The most proposals that one act brings in: each is told to those who may read it.
  package static let importedMax = 500

  /// Brings proposals in from a file. Nobody is their author: the lock is the hash of a secret that
  /// is kept nowhere. They lie at a table of their question, in the round that runs or ran last; before the
  /// first round, in that one.
  ///
  /// - Returns: nothing when each of them is there already.
  /// - Throws: `unknown-question`, `too-many-proposals`, or what is wrong with a text, whose `field`
  ///   names its place.
  func decideImport(
    _ texts: [String], to question: Question.ID, in context: Context
  ) throws(Refusal) -> [Event] {
    let tables = setup.tables.filter { $0.question == question }
    guard let table = tables.first(where: { !isClosed($0.id, in: phase.round) }) ?? tables.first
    else { throw Refusal(.unknownQuestion, ["question": question.text]) }
    guard texts.count <= Self.importedMax else {
      throw Refusal(.tooManyProposals, ["max": String(Self.importedMax)])
    }
    let open = proposals.all.filter { $0.question == question && !$0.isWithdrawn }
    var known = Set(open.map(\.text))
    let author = Author.anonymous(lock: context.hash(context.secret))
    var imported: [Proposal] = []
    for (index, text) in texts.enumerated() {
      let rule = TextRule(
        field: "texts[\(index)]", lengthMax: setup.proposalLengthMax, allowsLines: true)
      let text = try rule.check(text, in: context)
      guard known.insert(text).inserted else { continue }
      var proposal = Proposal(
        id: .init("\(context.fresh)-\(index)"), question: question, table: table.id,
        round: max(1, phase.round), author: author, text: text, writtenAt: context.now)
      proposal.isImported = true
      imported.append(proposal)
    }
    return imported.isEmpty ? [] : [.proposalsImported(proposals: imported)]
  }
}
