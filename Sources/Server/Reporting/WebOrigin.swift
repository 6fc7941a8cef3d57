/// Where a server is on the web: scheme, host and port, as browsers write an origin. Links and codes in
/// files begin with it.
package struct WebOrigin: Sendable, Equatable {
  package let text: String

  private static let lengthMax = 200

  /// - Returns: nil for anything but `http` or `https` with a host and perhaps a port.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.lengthMax,
      text.wholeMatch(of: /https?:\/\/([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/) != nil
    else { return nil }
    self.text = text
  }
}
