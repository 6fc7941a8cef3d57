import Foundation

extension FileFault {
  /// Far above the largest file that makes sense, to refuse what was never meant as one.
  static let bytesMax = 64 << 20

  /// The bytes of a file that somebody named.
  static func bytes(at path: String) throws(FileFault) -> [UInt8] {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw FileFault(field: "", problem: "\(path) cannot be read")
    }
    return [UInt8](content)
  }

  /// A sheet from the bytes of a JSON file.
  ///
  /// - Throws: the first field that is wrong; without a field what is wrong with the whole file.
  static func sheet<Sheet: Decodable>(
    _: Sheet.Type, from bytes: [UInt8]
  ) throws(FileFault) -> Sheet {
    guard bytes.count <= bytesMax else {
      throw FileFault(field: "", problem: "has more than \(bytesMax) bytes")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FileFault(field: "", problem: "is not UTF-8")
    }
    do {
      return try JSONDecoder().decode(Sheet.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw FileFault(error)
    } catch {
      throw FileFault(field: "", problem: "is not JSON")
    }
  }
}
