/// Similarities and weights are integers in units of 2⁻²⁰, so that neither the order of additions nor
/// a compiler or C library can change a result.
let one = 1 << 20

/// A similarity in thousandths, rounded down.
func permille(_ similarity: Int) -> Int { similarity * 1000 / one }

/// The natural logarithm of a quotient of positive integers, in units of 2⁻²⁰.
func naturalLogarithm(_ numerator: Int, over denominator: Int) -> Int {
  // ln 2 · 2²⁰, rounded.
  let naturalOfTwo = 726_817
  return ((binaryLogarithm(numerator) - binaryLogarithm(denominator)) * naturalOfTwo) >> 20
}

/// The binary logarithm of a positive integer, in units of 2⁻²⁰: squaring a number between 1 and 2
/// shows one binary digit of its logarithm after the other.
private func binaryLogarithm(_ value: Int) -> Int {
  precondition(value > 0, "the logarithm needs a positive number")
  let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
  var mantissa = exponent <= 30 ? value << (30 - exponent) : value >> (exponent - 30)
  var digits = 0
  for _ in 0..<20 {
    mantissa = (mantissa * mantissa) >> 30
    digits <<= 1
    if mantissa >= 2 << 30 {
      mantissa >>= 1
      digits |= 1
    }
  }
  return exponent << 20 | digits
}

/// The largest integer whose square is at most `value` (Newton's method).
func squareRoot(_ value: Int) -> Int {
  guard value > 1 else { return max(0, value) }
  var root = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
  while true {
    let next = (root + value / root) / 2
    if next >= root { return root }
    root = next
  }
}
