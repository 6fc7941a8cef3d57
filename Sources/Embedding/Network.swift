/// The encoder's layers: embeddings of the pieces, three windows over neighbours, and a small network
/// over their sum. All arithmetic is in a fixed order; see ``multiply(_:xStride:count:by:into:outStride:isAdding:)``.
@safe final class Network: @unchecked Sendable {
  private let file: MappedFile
  private let places = ModelPlaces()
  private let values: UnsafePointer<Float>
  private let table: UnsafePointer<UInt8>

  private static let width = ModelPlaces.width
  private static let inner = ModelPlaces.branchWidth
  private static let features = width + 3 * inner
  /// Tokens before and behind the text that windows may reach; all zero.
  private static let margin = 4

  /// - Parameter file: The whole model; its digest was checked.
  init(_ file: MappedFile) {
    precondition(file.count == places.byteCount, "the digest of the model was checked")
    self.file = file
    unsafe values = file.start.assumingMemoryBound(to: Float.self)
    unsafe table = (file.start + places.table).assumingMemoryBound(to: UInt8.self)
  }

  /// - Parameter pieces: The numbers of the pieces, marks included; at least one.
  func vector(of pieces: [Int32]) -> [Float] {
    let count = pieces.count
    // Per token: the embedding, then the results of the three branches.
    var features = [Float](repeating: 0, count: count * Self.features)
    for (token, piece) in pieces.enumerated() {
      embed(Int(piece), into: &features, at: token * Self.features)
    }
    var projected = [Float](repeating: 0, count: count * 3 * Self.inner)
    apply(
      places.projection, to: features, xStride: Self.features, count: count, into: &projected,
      outStride: 3 * Self.inner)
    add(places.projectionBias, to: &projected)
    normalize(&projected, width: 3 * Self.inner, places.branchGain, places.branchShift)
    for (number, branch) in places.branches.enumerated() {
      look(branch, number, through: projected, count: count, into: &features)
    }
    normalize(&features, width: Self.features, places.gain, places.shift)
    return head(sum(of: features, count: count), count: count)
  }

  private func embed(_ piece: Int, into features: inout [Float], at start: Int) {
    let block = piece % ModelPlaces.blocks
    let row = piece / ModelPlaces.blocks
    let source = unsafe table + (block * ModelPlaces.rowsOfBlock + row) * Self.width
    let scale = unsafe values[places.scale.offset + block]
    let low = unsafe values[places.low.offset + block]
    for index in 0..<Self.width {
      unsafe features[start + index] = Float(source[index]) * scale + low
    }
  }

  /// One branch: twice a window over the neighbours, each added to what it looked at.
  private func look(
    _ branch: ModelPlaces.Branch, _ number: Int, through projected: [Float], count: Int,
    into features: inout [Float]
  ) {
    let inner = Self.inner
    var padded = [Float](repeating: 0, count: (count + 2 * Self.margin) * inner)
    let first = Self.margin * inner
    for token in 0..<count {
      for index in 0..<inner {
        padded[first + token * inner + index] = projected[(token * 3 + number) * inner + index]
      }
    }
    for (matrix, bias) in [
      (branch.first, branch.firstBias), (branch.second, branch.secondBias),
    ] {
      var seen = [Float](repeating: 0, count: count * inner)
      apply(
        matrix, to: padded, from: first - branch.before * inner, xStride: inner, count: count,
        into: &seen, outStride: inner)
      add(bias, to: &seen)
      for index in seen.indices { padded[first + index] += max(seen[index], 0) }
    }
    for token in 0..<count {
      let target = token * Self.features + Self.width + number * inner
      for index in 0..<inner {
        features[target + index] = padded[first + token * inner + index]
      }
    }
  }

  private func sum(of features: [Float], count: Int) -> [Float] {
    var sum = [Float](repeating: 0, count: Self.features)
    for token in 0..<count {
      for index in sum.indices { sum[index] += features[token * Self.features + index] }
    }
    return sum
  }

  /// From the sum over all tokens to the vector.
  private func head(_ sum: [Float], count: Int) -> [Float] {
    var mean = product(sum, places.output)
    let tokens = Float(count)
    let share = 1 / tokens.squareRoot()
    for index in mean.indices {
      unsafe mean[index] = (mean[index] + tokens * values[places.outputBias.offset + index]) * share
    }
    let y0 = product(mean, places.d0).map { max($0, 0) }
    let y1 = zip(product(mean, places.p1), product(y0, places.d1)).map { max($0 + $1, 0) }
    let y2 = product(y1, places.d2).map { max($0, 0) }
    let z = zip(product(y1, places.p3), product(y2, places.d3))
      .map { hyperbolicTangent($0 + $1) }
    let square = laneSum(z) { $0 * $0 }
    let length = 1 / max(square, Self.epsilon).squareRoot()
    return z.map { $0 * length }
  }

  // MARK: Layers

  /// Added to variances, and the least square of a length.
  private static let epsilon: Float = 1e-12

  private func apply(
    _ place: ModelPlaces.Place, to x: [Float], from start: Int = 0, xStride: Int, count: Int,
    into out: inout [Float], outStride: Int
  ) {
    let matrix = unsafe Panels(
      start: values + place.offset, rows: place.rows, columns: place.columns)
    unsafe x.withUnsafeBufferPointer { source in
      unsafe out.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        unsafe multiply(
          from + start, xStride: xStride, count: count, by: matrix, into: to, outStride: outStride)
      }
    }
  }

  private func product(_ x: [Float], _ place: ModelPlaces.Place) -> [Float] {
    var out = [Float](repeating: 0, count: place.columns)
    apply(place, to: x, xStride: 0, count: 1, into: &out, outStride: 0)
    return out
  }

  private func add(_ bias: ModelPlaces.Place, to rows: inout [Float]) {
    for start in stride(from: 0, to: rows.count, by: bias.columns) {
      for index in 0..<bias.columns {
        unsafe rows[start + index] += values[bias.offset + index]
      }
    }
  }

  /// Brings each row to mean 0 and variance 1, then to the learned scale.
  private func normalize(
    _ rows: inout [Float], width: Int, _ gain: ModelPlaces.Place, _ shift: ModelPlaces.Place
  ) {
    for start in stride(from: 0, to: rows.count, by: width) {
      let row = Array(rows[start..<start + width])
      let mean = laneSum(row) { $0 } / Float(width)
      let variance = laneSum(row) { ($0 - SIMD8(repeating: mean)) * ($0 - SIMD8(repeating: mean)) }
      let factor = 1 / (variance / Float(width) + Self.epsilon).squareRoot()
      for index in 0..<width {
        unsafe rows[start + index] =
          (row[index] - mean) * factor * values[gain.offset + index] + values[shift.offset + index]
      }
    }
  }

  /// The sum of a function of the values, in eight sums side by side.
  private func laneSum(
    _ row: [Float], _ function: (SIMD8<Float>) -> SIMD8<Float>
  ) -> Float {
    var sums = SIMD8<Float>()
    for start in stride(from: 0, to: row.count, by: panelWidth) {
      sums += function(SIMD8(row[start..<start + panelWidth]))
    }
    return sums.sum()
  }
}
