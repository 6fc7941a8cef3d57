/// tanh, by arithmetic that IEEE 754 prescribes to the last bit: the functions of C libraries differ.
///
/// tanh x = 1 − 2 ÷ (e^2x + 1), with e^y = 2^n · e^r for |r| ≤ ln 2 ÷ 2 by the series up to r¹³, whose rest
/// is below 10⁻¹⁷.
func hyperbolicTangent(_ x: Float) -> Float {
  // Beyond, the result is 1 in the precision of Float.
  let bounded = max(-20, min(20, Double(x)))
  return Float(1 - 2 / (exponential(2 * bounded) + 1))
}

private func exponential(_ y: Double) -> Double {
  let naturalOfTwo = 0.693_147_180_559_945_3
  let power = (y / naturalOfTwo).rounded()
  let rest = y - power * naturalOfTwo
  var sum = 1.0
  for term in stride(from: 13.0, through: 1.0, by: -1.0) { sum = 1 + sum * rest / term }
  return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
}
