// Writes a café of a given size in every format.
//
// usage: bench-reports PROPOSALS CLUSTERS RECOMMENDATIONS
//
// Prints one JSON line: milliseconds of the clock per format, and the most memory that was resident.

import Foundation
import Reports

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard sizes.count == 3 else {
  print("usage: bench-reports PROPOSALS CLUSTERS RECOMMENDATIONS")
  exit(2)
}
let report = try Report(cafe(proposals: sizes[0], clusters: sizes[1], recommendations: sizes[2]))
let clock = ContinuousClock()
let times = try ExportFormat.allCases.map { format in
  let elapsed = try clock.measure { _ = try report.bytes(as: format) }.components
  return (format, Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15)
}
var usage = rusage()
unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let each = times.map { "\"\($0.rawValue)\": \($1)" }.joined(separator: ", ")
print("{\"ms\": {\(each)}, \"residentMB\": \(usage.ru_maxrss / 1024)}")
