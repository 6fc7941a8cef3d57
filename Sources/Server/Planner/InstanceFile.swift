import Foundation
package import Planning

/// A planning instance read from a file, with the names that its plan is written in.
package struct InstanceFile: Sendable {
  /// The file's own name for the instance.
  package let id: String
  package let instance: Instance

  /// Far above the largest instance, to refuse what was never meant as one.
  private static let bytesMax = 64 << 20

  /// - Throws: ``InstanceFault``, naming the first field that is wrong; for files that cannot be
  ///   read a fault without a field.
  package init(path: String) throws(InstanceFault) {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw InstanceFault(field: "", problem: "\(path) cannot be read")
    }
    try self.init([UInt8](content))
  }

  /// - Throws: ``InstanceFault``, naming the first field that is wrong.
  package init(_ bytes: [UInt8]) throws(InstanceFault) {
    guard bytes.count <= Self.bytesMax else {
      throw InstanceFault(field: "", problem: "has more than \(Self.bytesMax) bytes")
    }
    let sheet: InstanceSheet
    do {
      sheet = try JSONDecoder().decode(InstanceSheet.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw InstanceFault(error)
    } catch {
      throw InstanceFault(field: "", problem: "is not JSON")
    }
    id = sheet.id
    instance = try sheet.instance()
  }
}
