/// Decisions of people as constraints on units of items.
struct Decisions {
  /// Items of each unit, ascending, ordered by first item: the fixed ones, and each other item alone.
  let units: [[Int]]
  /// Items that people fixed.
  let fixedItems: Set<Int>
  /// Whether two units must not be merged, `[unit * units.count + other]`.
  let isForbidden: [Bool]

  init(index: SimilarityIndex, fixed: [[String]], apart: [Rejection]) {
    var root = Array(index.items.indices)
    func find(_ item: Int) -> Int {
      var item = item
      while root[item] != item { item = root[item] }
      return item
    }
    let known = fixed.map { $0.compactMap(index.position) }
    for items in known {
      for item in items.dropFirst() {
        let pair = [find(items[0]), find(item)].sorted()
        root[pair[1]] = pair[0]
      }
    }
    let fixedItems = Set(known.joined())
    var unitOf: [Int: Int] = [:]
    var units: [[Int]] = []
    for item in index.items.indices {
      let unit = unitOf[find(item)] ?? units.count
      if unit == units.count { units.append([]) }
      unitOf[find(item)] = unit
      units[unit].append(item)
    }
    var isForbidden = [Bool](repeating: false, count: units.count * units.count)
    func forbid(_ unit: Int, _ other: Int) {
      guard unit != other else { return }
      isForbidden[unit * units.count + other] = true
      isForbidden[other * units.count + unit] = true
    }
    let fixedUnits = units.indices.filter { fixedItems.contains(units[$0][0]) }
    for unit in fixedUnits {
      for other in fixedUnits { forbid(unit, other) }
    }
    for rejection in apart {
      guard let first = index.position(of: rejection.first).flatMap({ unitOf[find($0)] }),
        let second = index.position(of: rejection.second).flatMap({ unitOf[find($0)] })
      else { continue }
      forbid(first, second)
    }
    self.units = units
    self.fixedItems = fixedItems
    self.isForbidden = isForbidden
  }
}
