extension Report {
  /// A name for the file: `world-cafe-learning-at-work-2026-11-25.html`. It holds only `a`-`z`, `0`-`9`,
  /// hyphens and one full stop, so that it can stand in a header and on any disk.
  ///
  /// - Parameter format: decides what follows the full stop.
  package func fileName(for format: ExportFormat) -> String {
    fileName(of: "", extension: format.fileExtension)
  }

  /// The same with the handout's word before the full stop.
  package func fileName(for handout: Handout) -> String {
    fileName(of: "-" + handout.rawValue, extension: handout.fileExtension)
  }

  private func fileName(of kind: String, extension ending: String) -> String {
    let day = model.cafe.startedAt.map { "-" + CalendarDate($0).isoDay } ?? ""
    let title = Self.plain(model.cafe.title)
    return "world-cafe\(title.isEmpty ? "" : "-" + title)\(day)\(kind).\(ending)"
  }

  /// Longest part of a name that the title may take, in bytes.
  private static let titleLengthMax = 60

  /// Lower-case ASCII letters and digits of a title, in words joined by hyphens. German umlauts are
  /// spelled out; of other letters nothing is left.
  private static func plain(_ title: String) -> String {
    var words = ""
    for character in title.lowercased() {
      switch character {
      case "a"..."z" where character.isASCII, "0"..."9" where character.isASCII:
        words.append(character)
      case "ä": words += "ae"
      case "ö": words += "oe"
      case "ü": words += "ue"
      case "ß": words += "ss"
      case "é", "è", "ê": words += "e"
      default: words += words.hasSuffix("-") || words.isEmpty ? "" : "-"
      }
    }
    return words.prefix(titleLengthMax).split(separator: "-").joined(separator: "-")
  }
}
