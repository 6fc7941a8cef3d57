// Encodes the lines of standard input.
//
// usage: bench-meaning MODEL [--vectors]
//
// Prints one JSON line: how much of the processor's time loading and encoding one line took, in
// milliseconds; with --vectors before it a line of 512 numbers for each line read.

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
let start = processorMs()
let encoder = try TextEncoder(directory: CommandLine.arguments[1])
let loadMs = processorMs() - start
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
