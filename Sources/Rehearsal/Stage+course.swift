import Server
import WorldCafe

extension Stage {
  func prepare() {
    organizer = connect(ClientMessage.Hello(organizer: venue.organizerKey))
    organizer?.welcomed = { [weak self] _ in self?.prepareCafe() }
  }

  private func prepareCafe() {
    let token = Secrets.text(byteCount: 16)
    organizer?.ask(
      { [json] id in
        .prepare(.init(id: id, moderator: "Moderation", token: token, file: json))
      },
      { [weak self] result in
        switch result {
        case .success(let code): self?.lead(code ?? "", token: token)
        case .failure(let fault): self?.fail(fault)
        }
      })
  }

  private func lead(_ code: String, token: String) {
    self.code = code
    tell("The café \(code) is prepared: \(file.setup.title)")
    moderator = connect(ClientMessage.Hello(cafe: .init(code), token: token))
    moderator?.entered = { [weak self] in
      self?.must(.openLobby, of: self?.moderator) { self?.inviteGuests() }
    }
  }

  private func inviteGuests() {
    moderator?.entered = {}
    moderator?.viewChanged = { [weak self] in self?.watch() }
    for (index, guest) in file.guests.enumerated() { invite(guest, index) }
  }

  private func invite(_ guest: CafeFile.Guest, _ index: Int) {
    let token = Secrets.text(byteCount: 16)
    guard let player = connect(ClientMessage.Hello(cafe: .init(code))) else { return }
    guests.append(player)
    player.entered = { [weak self, weak player] in
      player?.entered = {}
      let join = Command.join(
        name: guest.name, consents: true, token: token, attribute: guest.attribute)
      self?.must(join, of: player) {
        player?.entered = { self?.seated(player, index) }
        player?.say(.hello(ClientMessage.Hello(cafe: .init(self?.code ?? ""), token: token)))
      }
    }
  }

  /// A guest is inside; with the last one the first round starts.
  private func seated(_ player: Player?, _ index: Int) {
    player?.entered = {}
    let attendee = Attendee(index: index, stage: self)
    player?.viewChanged = { [weak player] in
      if let player { attendee.look(player) }
    }
    played.questions[index] = []
    guard played.questions.count == file.guests.count else { return }
    tell("\(file.guests.count) guests are in the lobby.")
    pen = Pen(stage: self)
    must(.startRound, of: moderator) {}
  }

  /// A command that has to succeed.
  func must(_ command: Command, of player: Player?, then: @escaping () -> Void) {
    player?.ask(command) { [weak self] result in
      switch result {
      case .success: then()
      case .failure(let fault): self?.fail(fault)
      }
    }
  }

  /// A command that may come too late, because the clock does not wait.
  func may(_ command: Command, of player: Player) {
    player.ask(command) { [weak self] result in
      if case .failure(let fault) = result { self?.played.refusals.append(fault.description) }
    }
  }

  /// What the moderator sees drives the play.
  private func watch() {
    guard let view = moderator?.spectator, let pen else { return }
    pen.follow(view.phase)
    harvestIfWritten()
  }

  /// The harvest begins when its time has come and all that was written is answered.
  func harvestIfWritten() {
    guard !isHarvesting, moderator?.spectator.phase.stage == .harvest, pen?.isEmpty == true else {
      return
    }
    isHarvesting = true
    harvest()
  }
}
