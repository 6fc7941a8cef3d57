/// A table with one header row; the first cell of each row is the row's header.
struct Grid: Equatable {
  var columns: [Column]
  var rows: [Row]

  struct Column: Equatable {
    var title: String
    var kind: Kind = .text
  }

  enum Kind: Equatable {
    case text
    /// Short numbers, set to the end of the column.
    case number
    /// A few words that should not be broken.
    case short
  }

  struct Row: Equatable {
    var anchor: Anchor?
    /// As many as there are columns.
    var cells: [[Inline]]
  }
}
