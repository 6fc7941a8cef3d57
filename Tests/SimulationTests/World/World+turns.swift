import SeededDice
import WorldCafe

@testable import Server
@testable import Transport

extension World {
  /// One turn of the loop with one input.
  func turn(_ input: HubInput) {
    hub.step(input, at: now)
    for output in hub.endTurn(at: now) { perform(output) }
  }

  /// Wakes the hub as often as it asked for it until now.
  func wakeIfDue() {
    var count = 0
    while let wake = hub.nextWake(after: now), wake <= now, count < 50 {
      turn(.woken)
      count += 1
    }
    if count == 50 { fail("the hub comes to rest", "it wants to be woken again and again") }
  }

  private func perform(_ output: HubOutput) {
    switch output {
    case .send(let bytes, let connections):
      guard let message = Told.parse(bytes) else {
        return fail("what is sent is JSON", "it is not")
      }
      checkSaid(message)
      for connection in connections { send(message, to: connection) }
    case .close(let connection, let code):
      lines[connection]?.closeCode = code
      closeAtServer(connection)
    case .commit(let batch): queue.add(.batch(batch))
    case .save(let snapshot): queue.add(.snapshot(snapshot))
    case .start(let job): jobs.append(job)
    case .log(let line): tell("log: \(line.event)")
    case .fetch(let code): queue.add(.fetch(code))
    case .showResults, .allowLargeMessages, .erase, .backUp: break
    }
  }

  private func send(_ message: JSONValue, to connection: ConnectionID) {
    guard let line = lines[connection], line.isOpenAtServer else {
      // The transport ended who does not read; the hub hears of it after the turn.
      if lines[connection]?.isOverfull == true { return }
      return fail("what is sent has a receiver", "connection \(connection.number) is closed")
    }
    checkHeard(message, on: line)
    line.down.append(message)
    // The transport ends who does not read; here much earlier than in truth.
    if line.down.count > 120 {
      line.closeCode = 1013
      line.isOverfull = true
      line.isOpenAtServer = false
      turnLater.append(.closed(connection))
    }
  }

  private func closeAtServer(_ connection: ConnectionID) {
    guard let line = lines[connection], line.isOpenAtServer else { return }
    line.isOpenAtServer = false
    line.up = []
    turnLater.append(.closed(connection))
  }

  /// What the transport reports after the turn in which it happened.
  func report() {
    while !turnLater.isEmpty {
      let input = turnLater.removeFirst()
      if case .closed(let connection) = input { lines[connection]?.isOverfull = false }
      turn(input)
    }
  }

  /// The next answer of the disk reaches the hub.
  func answerFromDisk() {
    guard let answer = queue.takeAnswer() else { return }
    tell("the disk \(answer.isStored ? "stored" : "refused") batch \(answer.batch)")
    if answer.isStored { advanceShown(through: answer.through) }
    turn(answer.isStored ? .committed(batch: answer.batch) : .refused(batch: answer.batch))
  }

  /// A café that was on disk alone reaches the hub, or the disk fails to read it.
  func finishFetch() {
    guard let stored = queue.takeFetched() else { return }
    let loaded = try? stored.understood()
    checkLoaded(loaded)
    let isRead = !dice.chance(2)
    tell("the café is \(isRead ? "" : "not ")read from disk")
    if isRead { count("fetched") }
    turn(.finished(.fetched(code, isRead ? loaded : nil)))
  }

  /// The oldest job comes back.
  func finishJob() {
    guard !jobs.isEmpty else { return }
    turn(.finished(finding(of: jobs.removeFirst())))
  }

  /// A job's result without its search: everybody moves one table on; some proposals belong together.
  private func finding(of job: Job) -> Finding {
    switch job {
    case .plan(let plan):
      guard let cafe = hub.cafes[plan.cafe]?.working else { return job.run(with: JobTools()) }
      return .planned(plan.cafe, .success(movingOn(cafe)))
    case .cluster(let cluster):
      let proposals = shown?.proposals.all.filter { $0.question == cluster.question } ?? []
      let themes = (0..<2).map { _ in
        SuggestedTheme(
          proposals: proposals.map(\.id).filter { _ in dice.chance(40) }, words: ["zeit"],
          home: nil)
      }
      return .clustered(
        cluster.cafe, cluster.question, .init(grown: [themes[0]], afresh: [themes[1]]))
    case .export, .preview, .compare, .explain, .gather: return job.run(with: JobTools())
    }
  }

  private func movingOn(_ cafe: Cafe) -> PlanJob.Outcome {
    let tables = cafe.setup.tables.map(\.id)
    let first = cafe.seatings.isEmpty ? 1 : cafe.nextRound ?? cafe.setup.rounds + 1
    let seatings = (first..<cafe.setup.rounds + 1).map { round in
      var seating = Seating(round: round)
      for (index, person) in cafe.present.enumerated() {
        seating.seats[person.id] = tables[(index + round - 1) % tables.count]
      }
      return seating
    }
    let quality = PlanQuality(method: "moving on", seed: 0, steps: 0, contacts: 0, bound: 0)
    return PlanJob.Outcome(basis: cafe.seatings, seatings: seatings, quality: quality)
  }
}
