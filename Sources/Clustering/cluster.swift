/// Divides items into clusters by their words and, where all have one, their meaning.
///
/// The result depends on the items and the decisions alone, not on their order. What people fixed
/// stays together, and two units that people fixed stay two; other items may join a fixed unit.
/// - Parameters:
///   - items: The items, in any order.
///   - fixed: Sets of identifiers that stay together; overlapping sets are one, unknown identifiers
///     are ignored.
///   - apart: Pairs that are never joined, unless people fixed both in one unit.
///   - strictness: From 0 to 100; the higher, the surer must a member be.
package func cluster(
  _ items: [Item], fixed: [[String]] = [], apart: [Rejection] = [], strictness: Int = 0
) -> Partition {
  Comparison(items).cluster(fixed: fixed, apart: apart, strictness: strictness)
}
