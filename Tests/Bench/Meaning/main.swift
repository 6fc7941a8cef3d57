// Encodes the lines of standard input.
//
// usage: bench-meaning MODEL [--vectors]
//
// Prints one JSON line: how long loading took, and how much of the processor's time encoding one
// line, in milliseconds; with --vectors before it a line of 512 numbers for each line read.

import Embedding
import Foundation

func processorMs() -> Double {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
  let micros = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
  return Double(seconds) * 1000 + Double(micros) / 1000
}

let clock = ContinuousClock()
let start = clock.now
let encoder = try TextEncoder(directory: CommandLine.arguments[1])
let loading = (clock.now - start).components
let loadMs = Double(loading.seconds) * 1e3 + Double(loading.attoseconds) / 1e15
let showsVectors = CommandLine.arguments.contains("--vectors")
var count = 0
var spent = 0.0
while let line = readLine() {
  let before = processorMs()
  let meaning = encoder.meaning(of: line)
  spent += processorMs() - before
  count += 1
  if showsVectors { print(meaning.map { String($0) }.joined(separator: " ")) }
}
let each = count == 0 ? 0 : spent / Double(count)
print(#"{"loadMs": \#(loadMs), "texts": \#(count), "encodeMs": \#(each)}"#)
