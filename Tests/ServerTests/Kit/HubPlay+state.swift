import WorldCafe

@testable import Server

extension HubPlay {
  /// What is durable of a café.
  func state(of cafe: PlayedCafe) -> Cafe? { hub.cafes[cafe.code]?.durable }

  /// What decisions are made on.
  func workingState(of cafe: PlayedCafe) -> Cafe? { hub.cafes[cafe.code]?.working }

  func epoch(of cafe: PlayedCafe) -> String { hub.cafes[cafe.code]?.epoch ?? "" }
}
