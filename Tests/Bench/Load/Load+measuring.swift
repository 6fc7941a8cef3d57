import Foundation
import Server
import Transport
import WorldCafe

/// The measurements.
extension Load {
  /// A notice as moderators write it.
  private static let notice =
    "Noch fünf Minuten. Schreibt bitte eure letzten Vorschläge auf, dann wird gewechselt."

  /// Who is there, and how somebody else gets in.
  private struct Entered: Encodable {
    let screens: Int
    let cafe: String
    let moderator: String
  }

  /// Obeys lines until their end.
  func serve(_ lines: AsyncStream<String>) async {
    if case .cafe(let key) = options.server { await prepare(organizerKey: key) }
    Reporter.say(Entered(screens: screens.count, cafe: code, moderator: moderator))
    for await line in lines {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Int($0) }
      switch (words.first, numbers.count) {
      case ("enter", 1):
        await enter(numbers[0])
        Reporter.say(Entered(screens: screens.count, cafe: code, moderator: moderator))
      case ("paced", 2):
        await measure(size: 1, pause: .seconds(1) / numbers[0], count: numbers[0] * numbers[1])
      case ("burst", 3):
        await measure(size: numbers[0], pause: .milliseconds(numbers[1]), count: numbers[2])
      default:
        Reporter.fail("not understood: \(line)")
      }
    }
    exit(0)
  }

  /// Submits `count` times `size` messages, waits until all are on all screens, and says the
  /// figures.
  private func measure(size: Int, pause: Duration, count: Int) async {
    let processorBefore = ProcessorTime(of: options.process)
    window = Window(screens: screens.count)
    let began = ContinuousClock.now
    for turn in 0..<count {
      try? await Task.sleep(until: began + pause * turn)
      for _ in 0..<size { submit() }
    }
    let deadline = ContinuousClock.now + .seconds(30)
    while window?.isComplete(events: size * count) != true {
      guard .now < deadline else { Reporter.fail("not all arrived: \(window?.state ?? "")") }
      try? await Task.sleep(for: .milliseconds(5))
    }
    guard let processorBefore, let processorAfter = ProcessorTime(of: options.process),
      let figures = window?.figures(used: processorAfter - processorBefore)
    else { Reporter.fail("the window is not whole") }
    window = nil
    Reporter.say(figures)
  }

  /// The next sender sends the next message.
  private func submit() {
    let sender = senders[submissions % senders.count]
    submissions += 1
    let at = ContinuousClock.now
    switch options.server {
    case .echo(let bytes):
      window?.submit(submissions, at: at)
      send(EventRange.message(submissions, bytes: bytes), on: sender)
    case .cafe:
      Task {
        let number = await ask(sender) { id in
          .command(.init(id: id, do: .sendMessage(tables: [], text: Self.notice)))
        }
        window?.submit(number, at: at)
      }
    }
  }
}
