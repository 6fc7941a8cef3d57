/// Simulated annealing in integers: from hot to cold, worse seatings are accepted ever more rarely.
struct Annealing {
  /// Temperatures at the start and at the end, in the unit of ``Weight``.
  let hot: Int
  let cold: Int
  let steps: Int

  /// Temperatures of successive runs, hot and cold. Where everybody can meet a large part of the
  /// others, a colder end finds nothing more; set by hand on the public instances.
  static func schedules(isDense: Bool) -> [(hot: Int, cold: Int)] {
    isDense ? [(60, 50), (80, 40), (60, 40), (50, 30)] : [(30, 8), (60, 40), (20, 12), (60, 25)]
  }

  /// e^(−1/64) · 2³², rounded; all other powers are products of it, so that no C library decides.
  private static let decay: UInt64 = 4_228_380_000
  /// e^(−k/64) · 2³² for k from 0; beyond e^(−20) nothing is ever accepted.
  static let powers: [UInt64] = {
    var powers: [UInt64] = [1 << 32]
    while powers.count < 64 * 20 { powers.append((powers[powers.count - 1] * decay) >> 32) }
    return powers
  }()

  /// Whether a change that raises the energy by `rise` is accepted at a temperature in 1/65536.
  static func accepts(rise: Int, temperature: Int, generator: inout Generator) -> Bool {
    if rise <= 0 { return true }
    let index = (rise << 22) / temperature
    return index < powers.count && generator.next() >> 32 < powers[index]
  }

  /// The temperature, in 1/65536, after some of the steps: geometric from hot to cold.
  func temperature(after step: Int) -> Int {
    // The first power at or below cold ÷ hot.
    let last = Annealing.powers.firstIndex { $0 * UInt64(hot) <= UInt64(cold) << 32 } ?? 0
    return max(1, ((hot << 16) * Int(Annealing.powers[last * step / max(1, steps)])) >> 32)
  }
}
