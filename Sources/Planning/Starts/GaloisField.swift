/// A finite field whose elements are the numbers below its order: polynomials over a prime field,
/// the coefficients being the digits of the number.
struct GaloisField {
  let group: TableArithmetic
  /// Products, `[one * order + other]`.
  private let products: [Int]

  /// Fields of more elements would need too large a table, and cafés have no use for them.
  private static let orderMax = 128

  /// - Parameter order: A power of a prime, at most 128; otherwise there is no field.
  init?(order: Int) {
    guard order > 1, order <= Self.orderMax else { return nil }
    let isPrime = (2..<order).allSatisfy { order % $0 != 0 }
    guard let group = isPrime ? TableArithmetic.cyclic(order) : TableArithmetic.elementary(order)
    else {
      return nil
    }
    self.group = group
    // The remainder of x^degree is a polynomial of lower degree; the product is a field's if and only
    // if no two elements other than 0 multiply to 0. The first remainder that does it is taken.
    for remainder in 0..<order {
      let products = Self.products(in: group, remainder: remainder)
      let hasDivisorOfZero = (1..<order).contains { one in
        (1..<order).contains { products[one * order + $0] == 0 }
      }
      if !hasDivisorOfZero {
        self.products = products
        return
      }
    }
    return nil
  }

  func product(_ one: Int, _ other: Int) -> Int { products[one * group.order + other] }

  private static func products(in group: TableArithmetic, remainder: Int) -> [Int] {
    let order = group.order
    if group.digit == order {
      return (0..<order * order).map { ($0 / order) * ($0 % order) % order }
    }
    // Multiplying by x moves all digits up; the one that leaves comes back as multiples of x^degree.
    let top = order / group.digit
    func shifted(_ element: Int) -> Int {
      (0..<element / top).reduce(element % top * group.digit) { sum, _ in
        group.sum(sum, remainder)
      }
    }
    return (0..<order * order).map { index in
      // Horner's rule over the digits of one factor.
      var digits: [Int] = []
      var rest = index / order
      while rest > 0 {
        digits.append(rest % group.digit)
        rest /= group.digit
      }
      return digits.reversed().reduce(0) { sum, digit in
        (0..<digit).reduce(shifted(sum)) { sum, _ in group.sum(sum, index % order) }
      }
    }
  }
}
