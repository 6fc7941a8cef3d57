/// Columns of a matrix that lie together in the file.
let panelWidth = 8

/// A matrix in the model's file: `rows` × `columns`, in panels of eight columns.
@safe struct Panels {
  let start: UnsafePointer<Float>
  let rows: Int
  let columns: Int
}

/// out = x · W, or out + x · W: for each row of x the sum over k of x[k] · W[k], k ascending.
///
/// Every sum has its own lane and runs in the same order, whatever the number of rows and the width of
/// the machine's registers, and nothing is fused: equal inputs give equal bits everywhere. Four rows
/// share each value of W that is read.
///
/// - Parameters:
///   - x: The rows; each begins `xStride` values after the one before.
///   - count: Number of rows.
///   - out: The results; each row begins `outStride` values after the one before.
///   - isAdding: Whether the result is added to what is there.
func multiply(
  _ x: UnsafePointer<Float>, xStride: Int, count: Int, by matrix: Panels,
  into out: UnsafeMutablePointer<Float>, outStride: Int, isAdding: Bool = false
) {
  for panel in 0..<matrix.columns / panelWidth {
    let weights = unsafe UnsafeRawPointer(matrix.start + panel * panelWidth * matrix.rows)
      .assumingMemoryBound(to: SIMD8<Float>.self)
    let target = unsafe out + panel * panelWidth
    var row = 0
    while row + 4 <= count {
      unsafe multiplyFour(
        x + row * xStride, xStride, weights, matrix.rows, target + row * outStride, outStride,
        isAdding)
      row += 4
    }
    while row < count {
      let source = unsafe x + row * xStride
      var sum = SIMD8<Float>()
      for k in 0..<matrix.rows { unsafe sum += SIMD8(repeating: source[k]) * weights[k] }
      unsafe store(sum, at: target + row * outStride, isAdding)
      row += 1
    }
  }
}

@inline(__always)
private func multiplyFour(
  _ x: UnsafePointer<Float>, _ xStride: Int, _ weights: UnsafePointer<SIMD8<Float>>, _ rows: Int,
  _ out: UnsafeMutablePointer<Float>, _ outStride: Int, _ isAdding: Bool
) {
  var a = SIMD8<Float>()
  var b = SIMD8<Float>()
  var c = SIMD8<Float>()
  var d = SIMD8<Float>()
  for k in 0..<rows {
    let weight = unsafe weights[k]
    unsafe a += SIMD8(repeating: x[k]) * weight
    unsafe b += SIMD8(repeating: x[k + xStride]) * weight
    unsafe c += SIMD8(repeating: x[k + 2 * xStride]) * weight
    unsafe d += SIMD8(repeating: x[k + 3 * xStride]) * weight
  }
  unsafe store(a, at: out, isAdding)
  unsafe store(b, at: out + outStride, isAdding)
  unsafe store(c, at: out + 2 * outStride, isAdding)
  unsafe store(d, at: out + 3 * outStride, isAdding)
}

@inline(__always)
private func store(_ sum: SIMD8<Float>, at out: UnsafeMutablePointer<Float>, _ isAdding: Bool) {
  for lane in 0..<panelWidth { unsafe out[lane] = isAdding ? out[lane] + sum[lane] : sum[lane] }
}
