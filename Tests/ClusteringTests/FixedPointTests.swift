import Testing

@testable import Clustering

struct FixedPointTests {
  @Test(
    "logarithms are right to five decimals",
    arguments: [
      (2, 1, 693_147), (10, 1, 2_302_585), (3, 4, -287_682), (301, 2, 5_013_963), (7, 7, 0),
    ])
  func logarithm(numerator: Int, denominator: Int, millionths: Int) {
    let value = naturalLogarithm(numerator, over: denominator) * 1_000_000 / one
    #expect(abs(value - millionths) <= 10)
  }

  @Test("the square root is the largest whole number whose square fits")
  func root() {
    for value in Array(0...1000) + [(1 << 40) - 1, 1 << 40, 1 << 61] {
      let root = squareRoot(value)
      #expect(root * root <= value)
      #expect((root + 1) * (root + 1) > value)
    }
  }
}
