import Testing

@testable import Planning

struct AlgebraTests {
  @Test("in a field every product with another factor differs, and multiplication distributes")
  func fields() throws {
    for order in [2, 3, 4, 5, 7, 8, 9, 16, 25, 27] {
      let field = try #require(GaloisField(order: order))
      for one in 1..<order {
        #expect(Set((0..<order).map { field.product(one, $0) }).count == order)
        for other in 0..<order {
          let third = (one * 7 + other * 3) % order
          #expect(
            field.product(one, field.group.sum(other, third))
              == field.group.sum(field.product(one, other), field.product(one, third)))
        }
      }
    }
  }

  @Test("there is no field with 6, 10 or 12 elements", arguments: [1, 6, 10, 12, 15, 100])
  func noField(order: Int) {
    #expect(GaloisField(order: order) == nil)
  }

  @Test("sums and differences undo each other", arguments: [5, 6, 8, 9, 27])
  func differences(order: Int) {
    for arithmetic in [.cyclic(order), TableArithmetic.elementary(order)].compactMap({ $0 }) {
      for one in 0..<order {
        for other in 0..<order {
          #expect(arithmetic.difference(arithmetic.sum(one, other), other) == one)
        }
      }
    }
  }
}
