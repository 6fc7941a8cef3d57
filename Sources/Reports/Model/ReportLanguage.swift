/// The language a report is written in: headings, labels and figures, not the contributions.
package enum ReportLanguage: String, Sendable, CaseIterable {
  case german = "de"
  case english = "en"
}
