/// A group on the numbers of the tables: how far one is shifted by another.
///
/// Either whole numbers modulo the number of tables, or, for a power of a prime, vectors of digits
/// added without carry: the additive group of a finite field.
struct TableArithmetic {
  let order: Int
  /// Each digit is added modulo this; equal to `order` in the cyclic group.
  let digit: Int

  static func cyclic(_ order: Int) -> TableArithmetic {
    TableArithmetic(order: order, digit: order)
  }

  /// The group of vectors, if `order` is a power, above the first, of a prime.
  static func elementary(_ order: Int) -> TableArithmetic? {
    guard order > 3 else { return nil }
    let prime = (2...order).first { order % $0 == 0 } ?? order
    var power = prime
    while power < order { power *= prime }
    return power == order && prime < order ? TableArithmetic(order: order, digit: prime) : nil
  }

  func sum(_ one: Int, _ other: Int) -> Int {
    combine(one, other) { ($0 + $1) % digit }
  }

  func difference(_ one: Int, _ other: Int) -> Int {
    combine(one, other) { ($0 - $1 + digit) % digit }
  }

  private func combine(_ one: Int, _ other: Int, _ operation: (Int, Int) -> Int) -> Int {
    var (one, other) = (one, other)
    var result = 0
    var place = 1
    while place < order {
      result += operation(one % digit, other % digit) * place
      (one, other, place) = (one / digit, other / digit, place * digit)
    }
    return result
  }
}
