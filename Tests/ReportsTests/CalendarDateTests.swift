import Testing

@testable import Reports

@Suite("Dates come from the moment alone")
struct CalendarDateTests {
  @Test(
    "a moment reads as RFC 3339 in its own offset",
    arguments: [
      (0, 0, "1970-01-01T00:00:00+00:00"),
      (1_795_595_400_000, 60, "2026-11-25T09:30:00+01:00"),
      (951_782_399_999, 0, "2000-02-28T23:59:59+00:00"),
      (951_782_400_000, 0, "2000-02-29T00:00:00+00:00"),
      (4_107_542_399_000, 0, "2100-02-28T23:59:59+00:00"),
      (4_107_542_400_000, -210, "2100-02-28T20:30:00-03:30"),
      (-1, 0, "1969-12-31T23:59:59+00:00"),
    ])
  func rfc3339(unixMs: Int64, offset: Int, expected: String) {
    #expect(ReportModel.Moment(unixMs: unixMs, utcOffsetMinutes: offset).rfc3339 == expected)
  }
}
