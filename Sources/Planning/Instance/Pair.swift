/// Two different participants, in ascending order.
package struct Pair: Sendable, Hashable {
  package let first: Int
  package let second: Int

  /// - Parameters: two different positions in ``Instance/participants``, in any order.
  package init(_ one: Int, _ other: Int) {
    precondition(one != other, "a pair needs two different participants")
    first = min(one, other)
    second = max(one, other)
  }
}
