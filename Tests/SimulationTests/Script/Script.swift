import SeededDice

/// What happens in one simulated café, from beginning to end. Shorter scripts are made of it by
/// leaving steps out, so each step brings its own chance along.
struct Script: Sendable {
  /// Chooses the café's settings.
  var seed: UInt64
  var steps: [Step]

  /// One thing that happens to the world.
  struct Step: Sendable {
    var kind: Kind
    var roll: UInt64
  }

  /// What can happen.
  enum Kind: String, Sendable {
    case act, misbehave, trickle, settle, pass, cut, connect, sendAgain, secondTab
    case fillDisk, heal, kill, failDisk, restart, check, desert
  }

  /// How often each thing happens, of 1,000.
  private static let weights: [(Kind, Int)] = [
    (.act, 455), (.misbehave, 15), (.trickle, 145), (.settle, 63), (.pass, 40), (.cut, 40),
    (.connect, 80), (.sendAgain, 41), (.secondTab, 8), (.fillDisk, 12), (.heal, 50), (.kill, 10),
    (.failDisk, 3), (.restart, 4), (.check, 29), (.desert, 5),
  ]

  static let stepCount = 180

  init(seed: UInt64, steps: [Step]) {
    self.seed = seed
    self.steps = steps
  }

  /// The story of a seed.
  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    self.seed = seed
    steps = (0..<Self.stepCount).map { _ in
      Step(kind: Self.kind(dice.below(1000)), roll: dice.next())
    }
  }

  private static func kind(_ roll: Int) -> Kind {
    var rest = roll
    for (kind, weight) in weights {
      if rest < weight { return kind }
      rest -= weight
    }
    preconditionFailure("the weights do not add up to 1,000")
  }
}
