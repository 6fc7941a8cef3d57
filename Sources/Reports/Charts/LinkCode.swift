/// A link with its QR code.
struct LinkCode: Equatable {
  var link: String
  var code: QRCode
  /// What it leads to, for those who do not see the code.
  var label: String

  /// - Returns: nil for a link that no code holds.
  init?(_ link: String, label: String) {
    guard link.hasPrefix("https://") || link.hasPrefix("http://"), let code = try? QRCode(link)
    else { return nil }
    self.link = link
    self.code = code
    self.label = label
  }
}
