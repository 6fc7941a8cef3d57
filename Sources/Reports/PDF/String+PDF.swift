extension String {
  /// The text as a string object in UTF-16 (ISO 32000-1, 7.9.2.2).
  var pdfText: String {
    let units = utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "<FEFF\(units.joined())>"
  }
}
