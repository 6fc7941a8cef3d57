import Stemming

/// Proposals read from a file, to be grouped without a café.
package struct WorkshopFile: Sendable {
  /// The file's own name for the workshop.
  package let id: String
  let language: Stemming.Language
  let proposals: [(id: String, text: String)]
  let together: [[String]]
  let apart: [[String]]

  /// Grouping compares every two proposals.
  private static let proposalsMax = 2_000

  /// - Throws: ``FileFault``, naming the first field that is wrong; for files that cannot be
  ///   read a fault without a field.
  ///
  /// A file whose name ends in `.csv` holds comments in the layout of Polis.
  package init(path: String) throws(FileFault) {
    let bytes = try FileFault.bytes(at: path)
    if path.lowercased().hasSuffix(".csv") {
      try self.init(comments: bytes)
    } else {
      try self.init(bytes)
    }
  }

  /// - Throws: ``FileFault``, naming the first line that is wrong.
  package init(comments bytes: [UInt8]) throws(FileFault) {
    let comments = try CommentsFile(bytes).comments
    try Self.check(count: comments.count)
    id = "comments"
    language = .german
    proposals = comments
    together = []
    apart = []
    try checkIdentifiers()
  }

  private static func check(count: Int) throws(FileFault) {
    guard count <= proposalsMax else {
      throw FileFault(
        field: "proposals", problem: "are \(count); at most \(proposalsMax) can be grouped")
    }
  }

  /// - Throws: ``FileFault``, naming the first field that is wrong.
  package init(_ bytes: [UInt8]) throws(FileFault) {
    let sheet = try FileFault.sheet(WorkshopSheet.self, from: bytes)
    try Self.check(count: sheet.proposals.count)
    id = sheet.id
    guard let language = Stemming.Language(rawValue: sheet.lang ?? "de") else {
      throw FileFault(field: "lang", problem: "is neither de nor en")
    }
    self.language = language
    proposals = sheet.proposals.map { ($0.id, $0.text) }
    together = sheet.together ?? []
    apart = sheet.apart ?? []
    try checkIdentifiers()
    try checkDecisions()
  }

  /// How many proposals are to be grouped.
  package var proposalCount: Int { proposals.count }

  private func checkIdentifiers() throws(FileFault) {
    var known: Set<String> = []
    for (index, proposal) in proposals.enumerated() {
      guard known.insert(proposal.id).inserted else {
        throw FileFault(
          field: "proposals[\(index)].id", problem: "“\(proposal.id)” occurs twice")
      }
    }
    for (name, sets) in [("together", together), ("apart", apart)] {
      for (index, set) in sets.enumerated() {
        guard let unknown = set.first(where: { !known.contains($0) }) else { continue }
        throw FileFault(
          field: "\(name)[\(index)]", problem: "names “\(unknown)”, which is no proposal")
      }
    }
    for (index, pair) in apart.enumerated() where pair.count != 2 || pair[0] == pair[1] {
      throw FileFault(field: "apart[\(index)]", problem: "is not a pair of two proposals")
    }
  }

  /// Two that are kept together, perhaps through others, cannot be kept apart as well.
  private func checkDecisions() throws(FileFault) {
    var group: [String: Int] = [:]
    for (index, set) in together.enumerated() {
      let merged = Set(set.compactMap { group[$0] })
      for id in group.keys where merged.contains(group[id] ?? -1) { group[id] = index }
      for id in set { group[id] = index }
    }
    for (index, pair) in apart.enumerated() {
      guard let first = group[pair[0]], first == group[pair[1]] else { continue }
      throw FileFault(
        field: "apart[\(index)]",
        problem: "keeps “\(pair[0])” and “\(pair[1])” apart, but together keeps them together")
    }
  }
}

/// The file as it is written; see `worldcafe cluster --help`.
private struct WorkshopSheet: Decodable {
  let id: String
  let lang: String?
  let proposals: [ProposalSheet]
  let together: [[String]]?
  let apart: [[String]]?

  struct ProposalSheet: Decodable {
    let id: String
    let text: String
  }
}
