/// Where each matrix of the model lies in its file, in the order of their use. Shapes and order are
/// those of the encoder; the format is described in `ModelFile.md`.
struct ModelPlaces {
  /// A matrix of `rows` inputs and `columns` outputs, in panels of eight columns; or a vector of one
  /// row, as it is.
  struct Place {
    /// In values of four bytes from the start of the file.
    let offset: Int
    let rows: Int
    let columns: Int
  }

  /// One of the three windows over neighbouring tokens.
  struct Branch {
    /// Tokens in the window, and how many of them come before its own.
    let width: Int
    let before: Int
    let first: Place
    let firstBias: Place
    let second: Place
    let secondBias: Place
  }

  let scale: Place
  let low: Place
  let projection: Place
  let projectionBias: Place
  let branchGain: Place
  let branchShift: Place
  let branches: [Branch]
  let gain: Place
  let shift: Place
  let output: Place
  let outputBias: Place
  let d0: Place
  let p1: Place
  let d1: Place
  let d2: Place
  let p3: Place
  let d3: Place
  /// The first byte of the table of embeddings.
  let table: Int

  /// Pieces are spread over so many blocks, each with a scale of its own.
  static let blocks = 17
  /// Pieces of a block.
  static let rowsOfBlock = 7530
  /// Values of a piece's embedding, and of the result.
  static let width = 512
  /// Values of a token in each branch.
  static let branchWidth = 256

  init() {
    var next = 0
    func place(_ rows: Int, _ columns: Int) -> Place {
      defer { next = (next + rows * columns + 15) / 16 * 16 }
      return Place(offset: next, rows: rows, columns: columns)
    }
    let width = Self.width
    let inner = Self.branchWidth
    scale = place(1, Self.blocks)
    low = place(1, Self.blocks)
    projection = place(width, 3 * inner)
    projectionBias = place(1, 3 * inner)
    branchGain = place(1, 3 * inner)
    branchShift = place(1, 3 * inner)
    branches = [(2, 0), (3, 1), (5, 2)].map { count, before in
      Branch(
        width: count, before: before, first: place(count * inner, inner),
        firstBias: place(1, inner), second: place(count * inner, inner),
        secondBias: place(1, inner))
    }
    let features = width + 3 * inner
    gain = place(1, features)
    shift = place(1, features)
    output = place(features, width)
    outputBias = place(1, width)
    d0 = place(width, 320)
    p1 = place(width, 320)
    d1 = place(320, 320)
    d2 = place(320, width)
    p3 = place(320, width)
    d3 = place(width, width)
    table = 4 * next
  }

  /// What a complete file has.
  var byteCount: Int { table + Self.blocks * Self.rowsOfBlock * Self.width }
}
