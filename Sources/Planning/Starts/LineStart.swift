/// A way to seat all guests that does not depend on chance.
protocol ConstructedStart {
  /// Seats all guests of a seating in which only hosts sit.
  func seat(in seating: inout Seating)
}

/// Seats everybody by lines, where the café is uniform.
///
/// Guest n has class c = n ÷ T and offset b = n mod T and sits at the table line[c][round] + b in a
/// group on the T tables. People of one class never meet. With a line of its own for every class (see
/// ``Slopes``) the plan is best at once. Colleagues stand side by side and so, as far as they fit, in
/// one class.
struct LineStart: ConstructedStart {
  private let group: TableArithmetic
  private let lines: [[Int]]
  private let guests: [Int]

  init(_ setting: Setting, group: TableArithmetic, lines: [[Int]]) {
    self.group = group
    self.lines = lines
    guests = setting.guests(in: 0).sorted {
      (setting.organization[$0], $0) < (setting.organization[$1], $1)
    }
  }

  func seat(in seating: inout Seating) {
    for (number, person) in guests.enumerated() {
      let (line, offset) = number.quotientAndRemainder(dividingBy: group.order)
      for (round, shift) in lines[line].enumerated() {
        seating.seat(person, in: round, at: group.sum(shift, offset))
      }
    }
  }
}
