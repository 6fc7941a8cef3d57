/// A moment read from the wall clock: what a date line prints.
struct CalendarDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int

  /// Reads the local calendar of a moment.
  ///
  /// Days become a civil date by the algorithm `civil_from_days` of Howard Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms" (2021): eras of 400 years, years from March.
  init(_ moment: ReportModel.Moment) {
    let localSeconds = Int(moment.unixMs.flooredQuotient(1_000)) + moment.utcOffsetMinutes * 60
    let days = localSeconds.flooredQuotient(86_400)
    let secondOfDay = localSeconds - days * 86_400
    let shifted = days + 719_468  // days from 0000-03-01 to 1970-01-01
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = secondOfDay / 3_600
    minute = secondOfDay / 60 % 60
    second = secondOfDay % 60
  }
}

extension ReportModel.Moment {
  /// The moment as RFC 3339 writes it, in local time with its offset: `2026-11-25T09:30:00+01:00`.
  var rfc3339: String {
    let date = CalendarDate(self)
    let offset = utcOffsetMinutes.magnitude
    let sign = utcOffsetMinutes < 0 ? "-" : "+"
    return "\(date.isoDay)T\(padded(date.hour)):\(padded(date.minute)):\(padded(date.second))"
      + "\(sign)\(padded(Int(offset / 60))):\(padded(Int(offset % 60)))"
  }
}

extension CalendarDate {
  /// The day alone: `2026-11-25`.
  var isoDay: String { "\(padded(year, digits: 4))-\(padded(month))-\(padded(day))" }
}

/// A number with leading zeros.
func padded(_ number: Int, digits: Int = 2) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

extension FixedWidthInteger {
  /// Division that rounds towards minus infinity, so that moments before 1970 read right too.
  func flooredQuotient(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
