/// What is known of a stream without reading it.
package struct StreamSummary: Hashable, Sendable {
  package let stream: String
  package let epoch: Epoch
  /// The last sequence number; 0 for a stream without records.
  package let head: Int64
  /// What was found wrong at opening. A faulty stream is neither read nor continued until it is cut
  /// or removed; the others are not touched by it.
  package let fault: Fault?

  package init(stream: String, epoch: Epoch, head: Int64, fault: Fault? = nil) {
    self.stream = stream
    self.epoch = epoch
    self.head = head
    self.fault = fault
  }
}

/// A stream that is to be, with its lineage.
package struct NewStream: Hashable, Sendable {
  package let name: String
  package let epoch: Epoch

  package init(_ name: String, epoch: Epoch) {
    self.name = name
    self.epoch = epoch
  }
}
