/// What the listener does about each signal of its wires.
extension Listener: WireReceiver {
  /// Seconds in which not one piece of an answer could be given to the socket.
  private static let answerSecondsMax = 15
  /// Seconds a kept connection has for its next request.
  private static let keptSecondsMax = 20

  func receive(
    _ signal: WireSignal, on wire: Wire, piece: [UInt8]
  ) -> WireSignal.Verdict {
    switch signal {
    case .knock: return isDraining || isFull ? .hangUp : .proceed
    case .accepted: accepted(wire)
    case .upgrade: return judgeUpgrade(wire)
    case .request: return judgeRequest(wire)
    case .answer: return beginAnswer(wire)
    case .answerWritable: return continueAnswer(wire)
    case .opened: return open(wire)
    case .received:
      // Nothing is taken in any more: it would only make the end come later, and is sent again.
      if loop.isEndAsked || isDraining { return .proceed }
      return switchboard.received(piece, on: wire)
    case .ponged: switchboard.ponged(wire)
    case .writable: return switchboard.writable(wire)
    case .peerCloses(let code): switchboard.peerCloses(wire, code: code)
    case .closed: if let id = wire.id { switchboard.closed(id) }
    case .gone: gone(wire)
    }
    return .proceed
  }

  private func open(_ wire: Wire) -> WireSignal.Verdict {
    guard let id = wire.id, !isDraining else { return .hangUp }
    lift(id)
    switchboard.opened(id, on: wire, peer: peer(of: wire, head: wire.head()))
    return .proceed
  }

  private func judgeUpgrade(_ wire: Wire) -> WireSignal.Verdict {
    let head = wire.head()
    let address = peer(of: wire, head: head).address
    let objection = head.objectionToUpgrade(configuration, port: port, address: address)
    guard let status = objection else { return .proceed }
    // Without a head libwebsockets has answered already, with its own 403.
    if head.upgrade != nil { refuse(wire, status: status) }
    return .hangUp
  }

  private func judgeRequest(_ wire: Wire) -> WireSignal.Verdict {
    guard let status = wire.head().objectionToRequest() else { return .proceed }
    refuse(wire, status: status)
    return .hangUp
  }

  private func refuse(_ wire: Wire, status: Int) {
    var answer = HTTPAnswer.plain(status)
    if status == 405 { answer.fields = [HTTPField("allow", "GET, HEAD")] }
    if status == 426 { answer.fields = [HTTPField("sec-websocket-version", "13")] }
    var exchange = Exchange(
      answer, common: configuration.fields, isHead: false, isKnown: false, closes: true)
    _ = context.write(exchange.next(bytesMax: WireContext.sendBytesMax), on: wire)
  }

  private func beginAnswer(_ wire: Wire) -> WireSignal.Verdict {
    let head = wire.head()
    guard let id = wire.id, let method = head.method, let path = head.path else { return .hangUp }
    let request = HTTPRequest(
      method: method, path: path, query: head.query, peer: peer(of: wire, head: head),
      connection: id)
    deadlines.set(id, on: wire, seconds: Self.answerSecondsMax)
    let promise = Promise(wire: wire, head: head)
    if let answer = answer(request) {
      begin(answer, as: promise, to: id)
    } else {
      promises[id] = promise
    }
    return .proceed
  }

  /// Gives an answer that was promised; nothing happens if the client is gone by now.
  package func give(_ answer: HTTPAnswer, to id: ConnectionID) {
    guard let promise = promises.removeValue(forKey: id) else { return }
    begin(answer, as: promise, to: id)
  }

  private func begin(_ answer: HTTPAnswer, as promise: Promise, to id: ConnectionID) {
    let head = promise.head
    exchanges[id] = Exchange(
      answer, common: configuration.fields, isHead: head.method == .head,
      isKnown: answer.status == 200 && head.matches(etag: answer.etag), closes: head.wantsClose)
    promise.wire.requestWritable()
  }

  private func continueAnswer(_ wire: Wire) -> WireSignal.Verdict {
    guard let id = wire.id, var exchange = exchanges[id] else { return .proceed }
    let piece = exchange.next(bytesMax: WireContext.sendBytesMax)
    exchanges[id] = exchange
    wire.extendAnswer(seconds: 2 * Self.answerSecondsMax)
    deadlines.set(id, on: wire, seconds: Self.answerSecondsMax)
    guard context.write(piece, on: wire) else { return .hangUp }
    guard exchange.isDone else {
      wire.requestWritable()
      return .proceed
    }
    exchanges[id] = nil
    deadlines.set(id, on: wire, seconds: Self.keptSecondsMax)
    let verdict = wire.completeAnswer()
    return exchange.closes ? .hangUp : verdict
  }

  private func peer(of wire: Wire, head: RequestHead) -> Peer {
    let address = ForwardedAddress.client(
      socket: wire.socketAddress, header: head.forwardedFor, trusted: configuration.trustedProxies)
    return Peer(address: address, origin: head.origin)
  }
}
