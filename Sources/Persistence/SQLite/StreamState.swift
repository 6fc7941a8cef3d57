import Cryptography

/// What the store holds in memory of a stream: where it ends and how it continues.
struct StreamState {
  let id: Int64
  let name: String
  var epoch: Epoch
  var head: Int64
  /// The chain value of the head.
  var chain: Digest
  /// The highest head anything tells of; more than `head` if records were lost.
  var knownHead: Int64
  var fault: Fault?

  var summary: StreamSummary {
    StreamSummary(stream: name, epoch: epoch, head: head, fault: fault)
  }

  var checksum: Digest {
    Checksum.stream(id: id, name: name, epoch: epoch.text, head: head, chain: chain)
  }

  /// The mark that says the stream has come this far; its file counts the generation.
  var mark: HighWaterMark {
    HighWaterMark(generation: 0, name: name, epoch: epoch, head: head, chain: chain)
  }

  func fault(_ what: Fault.Kind, at sequence: Int64? = nil) -> Fault {
    Fault(stream: name, sequence: sequence, what)
  }
}
