/// A planning instance as its file has it, in the format `worldcafe-rotation-instance/1`.
///
/// Only shapes and types are checked here; ``instance()`` checks what the values say. Fields that are
/// not listed are somebody's notes and stay unread.
struct InstanceSheet: Decodable {
  let id: String
  let rounds: Whole
  let tables: [TableSheet]
  let participants: [ParticipantSheet]
  let rules: RuleSheet?
  let keepApart: [[String]]?
  let keepTogether: [[String]]?
  let history: [[String: String?]]?
  let announced: [String: [String: String?]]?
  let pinned: [String: [String: String?]]?
  let allow: AllowanceSheet?

  enum CodingKeys: String, CodingKey {
    case id, rounds, tables, participants, rules, history, announced, pinned, allow
    case keepApart = "keep_apart"
    case keepTogether = "keep_together"
  }

  struct TableSheet: Decodable {
    let id: String
    let topic: String
    let host: HostSheet?
    let capacity: Whole?
    let closedRounds: [Whole]?

    enum CodingKeys: String, CodingKey {
      case id, topic, host, capacity
      case closedRounds = "closed_rounds"
    }
  }

  struct ParticipantSheet: Decodable {
    let id: String
    let org: String?
    let absentRounds: [Whole]?
    let likes: [String]?

    enum CodingKeys: String, CodingKey {
      case id, org, likes
      case absentRounds = "absent_rounds"
    }
  }

  struct RuleSheet: Decodable {
    let topicOnce: Bool?
    let balance: Bool?
    let mixOrgs: Bool?

    enum CodingKeys: String, CodingKey {
      case topicOnce = "topic_once"
      case balance
      case mixOrgs = "mix_orgs"
    }
  }

  struct AllowanceSheet: Decodable {
    let topicRevisits: Whole?

    enum CodingKeys: String, CodingKey {
      case topicRevisits = "topic_revisits"
    }
  }

  /// One host for all rounds, or one (or nobody) for each.
  enum HostSheet: Decodable {
    case fixed(String)
    case perRound([String?])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        self = .fixed(name)
      } else {
        self = .perRound(try container.decode([String?].self))
      }
    }
  }

  /// A whole number; what is none is refused with the place where it stands.
  struct Whole: Decodable {
    let number: Int

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer().decode(Double.self)
      guard let number = Int(exactly: value) else {
        throw DecodingError.typeMismatch(
          Int.self,
          DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not whole"))
      }
      self.number = number
    }
  }
}
