/// People of whom something could be better: where a search should look first.
struct FaultyPeople {
  /// Those with faults, in no order that has a meaning.
  private(set) var list: [Int32] = []
  private var faults: [Int32]
  /// Where a person stands in `list`, -1 without faults.
  private var position: [Int32]

  init(peopleCount: Int) {
    faults = Array(repeating: 0, count: peopleCount)
    position = Array(repeating: -1, count: peopleCount)
    list.reserveCapacity(peopleCount)
  }

  /// Counts faults that came or, negative, went.
  mutating func add(_ count: Int, to person: Int) {
    faults[person] += Int32(count)
    if faults[person] > 0 {
      guard position[person] < 0 else { return }
      position[person] = Int32(list.count)
      list.append(Int32(person))
    } else if position[person] >= 0 {
      let last = list.removeLast()
      if last != person {
        list[Int(position[person])] = last
        position[Int(last)] = position[person]
      }
      position[person] = -1
    }
  }
}
