import Server
import Transport
import WorldCafe

extension HubPlay {
  /// What a connection heard, oldest first.
  func said(on connection: ConnectionID) -> [JSONValue] {
    (received[connection] ?? []).map { JSONValue(parsing: $0) }
  }

  /// What one connection heard under a name, oldest first.
  func heard(_ name: String, on connection: ConnectionID) -> [JSONValue] {
    said(on: connection).compactMap { $0[name] }
  }

  /// The names of the messages that a connection heard, in order.
  func names(on connection: ConnectionID) -> [String] {
    said(on: connection).flatMap(\.object.keys)
  }

  /// The answer to a command: `done`, or the code of the refusal; nil while there is none.
  func answer(to id: String, on connection: ConnectionID) -> String? {
    answers(to: id, on: connection).last
  }

  /// All answers to commands under one identifier.
  func answers(to id: String, on connection: ConnectionID) -> [String] {
    said(on: connection).compactMap { message in
      if message["done"]?["id"]?.text == id { return "done" }
      guard let refused = message["refused"], refused["id"]?.text == id else { return nil }
      return refused["code"]?.text
    }
  }

  /// What the command under this identifier made.
  func created(by id: String, on connection: ConnectionID) -> String? {
    heard("done", on: connection).last { $0["id"]?.text == id }?["created"]?.text
  }

  /// The code of the last refusal that concerned the connection itself.
  func dismissal(of connection: ConnectionID) -> String? {
    heard("refused", on: connection).last { $0["id"] == nil }?["code"]?.text
  }

  /// The events that a connection was told, by name.
  func events(on connection: ConnectionID) -> [String] {
    heard("events", on: connection).flatMap { $0["events"]?.list ?? [] }
      .compactMap { $0["kind"]?.text }
  }

  /// The last view of the phase that a connection was sent.
  func stage(on connection: ConnectionID) -> String? {
    said(on: connection).compactMap { message in
      if let phase = message["snapshot"]?["view"]?["phase"] { return phase["stage"]?.text }
      return message["events"]?["changes"]?.list.compactMap { $0["phase"]?["stage"]?.text }.last
    }.last
  }

  var kindsInJournal: [String] { journal.map(\.kind) }
}
