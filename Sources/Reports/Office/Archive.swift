/// One file inside an office document.
struct ArchiveEntry: Equatable {
  /// Path inside the archive, with slashes.
  var path: String
  var bytes: [UInt8]
  /// OpenDocument wants its type readable without unpacking (ODF 1.3, part 2, 3.3).
  var isStored = false

  init(_ path: String, _ xml: HTML) {
    self.path = path
    let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    bytes = Array((head + xml.source).utf8)
  }

  /// Something that is packed already.
  init(_ path: String, picture: Picture) {
    self.path = path
    bytes = picture.bytes
    isStored = true
  }

  init(storing path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
    isStored = true
  }
}
