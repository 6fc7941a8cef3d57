/// The number the submitter gives a batch, to know it again when it is answered.
package struct BatchID: Hashable, Sendable, Comparable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static func < (left: BatchID, right: BatchID) -> Bool {
    left.number < right.number
  }
}

/// What must become durable together: the records of one turn of the loop.
package struct Batch: Sendable {
  package let id: BatchID
  /// Streams that begin with this batch.
  package let newStreams: [NewStream]
  package let records: [Record]

  package init(id: BatchID, newStreams: [NewStream] = [], records: [Record]) {
    self.id = id
    self.newStreams = newStreams
    self.records = records
  }
}
