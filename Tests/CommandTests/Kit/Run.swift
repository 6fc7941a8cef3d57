import Foundation

/// A finished run of the program.
struct Run {
  var status: Int32
  var output: String
  var complaint: String

  /// The lines of the complaint; one fault is one line.
  var complaints: [String] { complaint.split(separator: "\n").map(String.init) }

  init(_ arguments: String..., secondsMax: Double = 60) throws {
    try self.init(arguments, secondsMax: secondsMax)
  }

  /// Runs the program to its end.
  ///
  /// - Parameter secondsMax: after this time it is killed.
  init(_ arguments: [String], secondsMax: Double = 60) throws {
    let folder = try Folder()
    let output = try OutputFile("\(folder.path)/out")
    let complaint = try OutputFile("\(folder.path)/err")
    let process = try ChildProcess(
      Program.path, arguments, output: output.descriptor, complaint: complaint.descriptor)
    status = process.wait(secondsMax: secondsMax)
    self.output = try output.text
    self.complaint = try complaint.text
  }
}

/// The built program: it stands beside the tests' own executable.
enum Program {
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("worldcafe").path
  }()
}

/// A file that a process writes to.
struct OutputFile: ~Copyable {
  let path: String
  let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ChildProcess.Failure.cannotStart(errno) }
  }

  deinit { close(descriptor) }

  var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }
}
