// The only file of this module that reaches C, hence the only one with `unsafe`. libqrencode copies
// what it is given and gives a structure that belongs to us until `QRcode_free`; nothing of it is kept.

import CQREncode

/// Encodes bytes at error correction level M in the smallest version that holds them.
///
/// - Returns: the modules, row by row; `nil` when the library refuses or has no memory.
func encodedSquare(of bytes: [UInt8]) -> (width: Int, isDark: [Bool])? {
  let code = unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe QRcode_encodeData(Int32(buffer.count), buffer.baseAddress, 0, QR_ECLEVEL_M)
  }
  guard let code = unsafe code else { return nil }
  defer { unsafe QRcode_free(code) }
  let width = Int(unsafe code.pointee.width)
  // The lowest bit of each module says dark; the others tell its part in the code.
  let modules = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width)
  return (width, unsafe modules.map { $0 & 1 == 1 })
}
