extension Report {
  /// The proposals in the layout of Polis' `comments.csv`, which Sensemaker and other tools read: seconds
  /// since 1970, the same in words, numbers from 0, support as agreement. What was declined counts as
  /// rejected (−1), what was used or parked as accepted (1), what is open as not moderated (0).
  ///
  /// An anonymous author has a number that no other comment has.
  func comments() -> String {
    let seats = Dictionary(
      uniqueKeysWithValues: model.seats.enumerated().map { ($0.element.id, $0.offset) })
    var nextUnknown = model.seats.count
    let lines = ordered.enumerated().map { index, proposal -> String in
      let author: Int
      if let seat = proposal.author.seat, let number = seats[seat] {
        author = number
      } else {
        author = nextUnknown
        nextUnknown += 1
      }
      let moment = proposal.writtenAt.map {
        CalendarDate(.init(unixMs: $0.unixMs, utcOffsetMinutes: 0))
      }
      let fields = [
        String((proposal.writtenAt?.unixMs ?? 0) / 1000), moment?.polisWords ?? "", String(index),
        String(author), String(proposal.supports), "0", String(proposal.fate.moderation),
        CSVCell.text(proposal.text).written,
      ]
      return fields.joined(separator: ",") + "\n"
    }
    return Self.commentColumns.joined(separator: ",") + "\n" + lines.joined()
  }

  static let commentColumns = [
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated",
    "comment-body",
  ]
}

extension ReportModel.Proposal.Fate {
  fileprivate var moderation: Int {
    switch self {
    case .open: 0
    case .recommendation, .parked: 1
    case .declined: -1
    }
  }
}

extension CalendarDate {
  /// Such as `Wed Nov 25 2026 09:14:05 GMT+0000 (Coordinated Universal Time)`.
  fileprivate var polisWords: String {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = "\(padded(hour)):\(padded(minute)):\(padded(second))"
    return
      "\(days[weekday]) \(months[month - 1]) \(padded(day)) \(padded(year, digits: 4)) \(clock) "
      + "GMT+0000 (Coordinated Universal Time)"
  }

  /// From 0, Sunday. Sakamoto's method.
  private var weekday: Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let shifted = month < 3 ? year - 1 : year
    return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + shifts[month - 1] + day) % 7
  }
}
