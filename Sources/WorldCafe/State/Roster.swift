/// Things in the order in which they came, each found by its identifier at once.
///
/// Every list that people see is a roster, because a dictionary's order differs from run to run.
package struct Roster<Element>: Sendable, Equatable, Codable
where Element: Identifiable & Sendable & Equatable & Codable, Element.ID: Sendable {
  private var elements: [Element?] = []
  private var places: [Element.ID: Int] = [:]

  package init() {}

  package var all: [Element] { elements.compactMap(\.self) }
  package var count: Int { places.count }
  package var isEmpty: Bool { places.isEmpty }

  /// How many have a property; nothing is copied.
  package func count(where has: (borrowing Element) -> Bool) -> Int {
    var count = 0
    for index in elements.indices where elements[index].map(has) == true { count += 1 }
    return count
  }

  /// The first that has a property; nothing else is copied.
  package func first(where has: (borrowing Element) -> Bool) -> Element? {
    elements.firstIndex { $0.map(has) == true }.flatMap { elements[$0] }
  }

  /// Those that are left of the first `count` that came.
  package func earliest(_ count: Int) -> [Element] {
    elements.prefix(count).compactMap(\.self)
  }

  package subscript(id: Element.ID) -> Element? {
    guard let place = places[id] else { return nil }
    return elements[place]
  }

  /// The number of things that came before this one, those that were removed included.
  package func place(of id: Element.ID) -> Int? { places[id] }

  /// Puts the element in its old place, or at the end when it is new.
  package mutating func put(_ element: Element) {
    if let place = places[element.id] {
      elements[place] = element
    } else {
      places[element.id] = elements.count
      elements.append(element)
    }
  }

  package mutating func remove(_ id: Element.ID) {
    guard let place = places.removeValue(forKey: id) else { return }
    elements[place] = nil
  }

  /// Changes the element in place; an unknown identifier changes nothing.
  package mutating func change(_ id: Element.ID, _ body: (inout Element) -> Void) {
    guard let place = places[id], var element = elements[place] else { return }
    body(&element)
    elements[place] = element
  }

  package init(from decoder: any Decoder) throws {
    for element in try [Element](from: decoder) { put(element) }
  }

  package func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }

  package static func == (a: Self, b: Self) -> Bool { a.all == b.all }
}
