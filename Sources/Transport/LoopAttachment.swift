/// Something that lives on a `ServiceLoop` and must leave it before the loop is freed.
protocol LoopAttachment: AnyObject {
  /// Closes every socket and frees what the loop was asked to watch. Called once, by the loop.
  func detach()
}
