/// How much a slow reader may make the server keep before it is closed with 1013.
package struct OutboxLimits: Hashable, Sendable {
  /// Messages that wait.
  package var messagesMax: Int
  /// Bytes of the messages that wait. One message alone may be larger, or it could never be sent.
  package var bytesMax: Int
  /// Seconds in which not one waiting message could be given to the socket.
  package var stalledSecondsMax: Int

  package init(
    messagesMax: Int = 1000, bytesMax: Int = 1_048_576, stalledSecondsMax: Int = 15
  ) {
    self.messagesMax = messagesMax
    self.bytesMax = bytesMax
    self.stalledSecondsMax = stalledSecondsMax
  }
}
