package import Planning

/// A planning instance read from a file, with the names that its plan is written in.
package struct InstanceFile: Sendable {
  /// The file's own name for the instance.
  package let id: String
  package let instance: Instance

  /// - Throws: ``FileFault``, naming the first field that is wrong; for files that cannot be
  ///   read a fault without a field.
  package init(path: String) throws(FileFault) {
    try self.init(FileFault.bytes(at: path))
  }

  /// - Throws: ``FileFault``, naming the first field that is wrong.
  package init(_ bytes: [UInt8]) throws(FileFault) {
    let sheet = try FileFault.sheet(InstanceSheet.self, from: bytes)
    id = sheet.id
    instance = try sheet.instance()
  }
}
