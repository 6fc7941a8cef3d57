import Server
import Transport
import WorldCafe

/// Somebody in a café: a connection and the secret that opens it again.
struct Visit {
  var connection: ConnectionID
  var token: String
  /// The person's identifier; empty for a moderator.
  var id: String
}

/// A café that was prepared, with the moderator who is in it.
struct PlayedCafe {
  var code: Cafe.Code
  var moderator: Visit
}

extension HubPlay {
  /// The secret of somebody with this name.
  func token(_ name: String) -> String {
    "token-" + name.filter { $0 != " " } + "-0123456789abcdef"
  }

  func organizer() -> ConnectionID {
    let connection = open()
    say(.hello(.init(organizer: Environment.organizerKey)), on: connection)
    return connection
  }

  /// Prepares a café and lets its moderator in.
  func prepareCafe(_ file: JSONValue = SampleFile.json()) -> PlayedCafe {
    let organizer = organizer()
    let token = token("moderator")
    say(
      .prepare(.init(id: "p1", moderator: "Moderation", token: token, file: file)), on: organizer)
    guard let code = heard("prepared", on: organizer).last?["cafe"]?.text else {
      preconditionFailure("the café was not prepared: \(said(on: organizer))")
    }
    close(organizer)
    let connection = enter(.init(code), token: token)
    return PlayedCafe(
      code: .init(code), moderator: Visit(connection: connection, token: token, id: ""))
  }

  /// A café whose lobby is open.
  func openCafe(_ file: JSONValue = SampleFile.json()) -> PlayedCafe {
    let cafe = prepareCafe(file)
    ask(.openLobby, on: cafe.moderator.connection)
    return cafe
  }

  /// Opens a connection and says hello on it.
  func enter(
    _ code: Cafe.Code, token: String? = nil, resume: ClientMessage.Resume? = nil,
    from address: String = "192.0.2.1"
  ) -> ConnectionID {
    let connection = open(from: address)
    say(.hello(.init(cafe: code, token: token, resume: resume)), on: connection)
    return connection
  }

  func join(_ cafe: PlayedCafe, _ name: String) -> Visit {
    let connection = enter(cafe.code)
    let token = token(name)
    let id = ask(.join(name: name, consents: true, token: token), on: connection)
    let person = created(by: id, on: connection) ?? ""
    say(.hello(.init(cafe: cafe.code, token: token)), on: connection)
    return Visit(connection: connection, token: token, id: person)
  }

  /// A café in its first round, with guests.
  func runningCafe(
    guests: Int = 6, _ file: JSONValue = SampleFile.json()
  ) -> (cafe: PlayedCafe, guests: [Visit]) {
    let cafe = openCafe(file)
    let guests = (1...guests).map { join(cafe, "Gast \($0)") }
    ask(.startRound, on: cafe.moderator.connection)
    return (cafe, guests)
  }

  /// Where a guest sits in a round.
  func table(of guest: Visit, in cafe: PlayedCafe, round: Int = 1) -> Table.ID {
    guard let table = state(of: cafe)?.table(of: .init(guest.id), in: round) else {
      preconditionFailure("no seat")
    }
    return table
  }

  /// Writes a proposal at the guest's own table.
  @discardableResult
  func write(
    _ text: String, by guest: Visit, in cafe: PlayedCafe, round: Int = 1,
    editKey: String? = nil, id: String? = nil
  ) -> String {
    ask(
      .writeProposal(
        table: table(of: guest, in: cafe, round: round), round: round, text: text,
        isRecordedByHost: false, editKey: editKey), on: guest.connection, id: id)
  }
}
