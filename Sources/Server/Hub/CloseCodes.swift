/// Why the server closes a connection; see `Protocol.md`.
enum CloseCodes {
  static let restart: UInt16 = 1012
  static let tryLater: UInt16 = 1013
  static let malformed: UInt16 = 4400
  static let wrongToken: UInt16 = 4401
  static let unknownCafe: UInt16 = 4404
  static let noHello: UInt16 = 4408
  static let openedElsewhere: UInt16 = 4409
}
