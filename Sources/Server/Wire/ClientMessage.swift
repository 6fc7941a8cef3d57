package import WorldCafe

/// What a client can say. See `Protocol.md`; every message is an object with one key.
package enum ClientMessage: Sendable, Equatable {
  case hello(Hello)
  case command(Identified<Command>)
  case prepare(Prepare)
  case preview(Preview)
  case compare(Compare)
  case explain(Explain)
  case gather(Gather)
  case export(Export)
  case draw(Draw)
  case erase(Erase)
  case backUp(BackUp)
  case beat

  /// Who the client is, and what it has already.
  package struct Hello: Sendable, Equatable, Codable {
    package var version: Int
    package var cafe: Cafe.Code?
    package var token: String?
    package var organizer: String?
    package var resume: Resume?

    package init(
      version: Int = ProtocolVersion.current, cafe: Cafe.Code? = nil, token: String? = nil,
      organizer: String? = nil, resume: Resume? = nil
    ) {
      self.version = version
      self.cafe = cafe
      self.token = token
      self.organizer = organizer
      self.resume = resume
    }
  }

  /// What a client has already.
  package struct Resume: Sendable, Equatable, Codable {
    package var epoch: String
    package var sequence: Int64

    package init(epoch: String, sequence: Int64) {
      self.epoch = epoch
      self.sequence = sequence
    }
  }

  /// A command under the identifier that the client made.
  package struct Identified<Content: Sendable & Equatable & Codable>: Sendable, Equatable, Codable {
    package var id: String
    package var `do`: Content

    package init(id: String, do content: Content) {
      self.id = id
      self.do = content
    }
  }

  /// An organizer's wish for a café.
  package struct Prepare: Sendable, Equatable, Codable {
    package var id: String
    /// The name of the first moderator.
    package var moderator: String
    package var token: String
    package var file: JSONValue

    package init(id: String, moderator: String, token: String, file: JSONValue) {
      self.id = id
      self.moderator = moderator
      self.token = token
      self.file = file
    }
  }

  /// An organizer's question how good a plan would be.
  package struct Preview: Sendable, Equatable, Codable {
    package var id: String
    package var people: Int
    package var rounds: Int
    package var hosting: Hosting
    /// The question of each table.
    package var tables: [Question.ID]

    package init(id: String, people: Int, rounds: Int, hosting: Hosting, tables: [Question.ID]) {
      self.id = id
      self.people = people
      self.rounds = rounds
      self.hosting = hosting
      self.tables = tables
    }
  }

  /// A question which proposals say something similar to a text.
  package struct Compare: Sendable, Equatable, Codable {
    package var id: String
    package var question: Question.ID
    package var text: String

    package init(id: String, question: Question.ID, text: String) {
      self.id = id
      self.question = question
      self.text = text
    }
  }

  /// A moderator's question why the proposals of a theme are together.
  package struct Explain: Sendable, Equatable, Codable {
    package var id: String
    package var cluster: Cluster.ID

    package init(id: String, cluster: Cluster.ID) {
      self.id = id
      self.cluster = cluster
    }
  }

  /// A question which proposals at a table say something similar.
  package struct Gather: Sendable, Equatable, Codable {
    package var id: String
    package var table: Table.ID

    package init(id: String, table: Table.ID) {
      self.id = id
      self.table = table
    }
  }

  /// A moderator's wish for a file.
  package struct Export: Sendable, Equatable, Codable {
    package var id: String
    package var format: String
    /// Where the client found the server: links and codes in the file lead there.
    package var origin: String?

    package init(id: String, format: String, origin: String? = nil) {
      self.id = id
      self.format = format
      self.origin = origin
    }
  }

  /// A wish for a QR code.
  package struct Draw: Sendable, Equatable, Codable {
    package var id: String
    package var text: String
  }

  /// An organizer's wish to erase a rehearsal.
  package struct Erase: Sendable, Equatable, Codable {
    package var id: String
    package var cafe: Cafe.Code

    package init(id: String, cafe: Cafe.Code) {
      self.id = id
      self.cafe = cafe
    }
  }

  /// An organizer's wish for a copy of all cafés.
  package struct BackUp: Sendable, Equatable, Codable {
    package var id: String

    package init(id: String) { self.id = id }
  }
}

/// The version of the protocol that this server speaks.
package enum ProtocolVersion {
  package static let current = 1
}

extension ClientMessage: Codable {
  private enum Key: String, CodingKey {
    case hello, command, prepare, preview, compare, explain, gather, export, draw, erase, backUp,
      beat
  }

  private struct Nothing: Codable {}

  package init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    guard let key = object.allKeys.first, object.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "one key names the message"))
    }
    self =
      switch key {
      case .hello: .hello(try object.decode(Hello.self, forKey: key))
      case .command: .command(try object.decode(Identified<Command>.self, forKey: key))
      case .prepare: .prepare(try object.decode(Prepare.self, forKey: key))
      case .preview: .preview(try object.decode(Preview.self, forKey: key))
      case .compare: .compare(try object.decode(Compare.self, forKey: key))
      case .explain: .explain(try object.decode(Explain.self, forKey: key))
      case .gather: .gather(try object.decode(Gather.self, forKey: key))
      case .export: .export(try object.decode(Export.self, forKey: key))
      case .draw: .draw(try object.decode(Draw.self, forKey: key))
      case .erase: .erase(try object.decode(Erase.self, forKey: key))
      case .backUp: .backUp(try object.decode(BackUp.self, forKey: key))
      case .beat:
        Self.beat(try object.decode(Nothing.self, forKey: key))
      }
  }

  private static func beat(_: Nothing) -> ClientMessage { .beat }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .hello(let content): try object.encode(content, forKey: .hello)
    case .command(let content): try object.encode(content, forKey: .command)
    case .prepare(let content): try object.encode(content, forKey: .prepare)
    case .preview(let content): try object.encode(content, forKey: .preview)
    case .compare(let content): try object.encode(content, forKey: .compare)
    case .explain(let content): try object.encode(content, forKey: .explain)
    case .gather(let content): try object.encode(content, forKey: .gather)
    case .export(let content): try object.encode(content, forKey: .export)
    case .draw(let content): try object.encode(content, forKey: .draw)
    case .erase(let content): try object.encode(content, forKey: .erase)
    case .backUp(let content): try object.encode(content, forKey: .backUp)
    case .beat: try object.encode(Nothing(), forKey: .beat)
    }
  }
}
