import Testing

@Suite("The command line")
struct UsageTests {
  static let commands = ["serve", "rehearse", "export", "verify"]

  @Test("every command explains itself", arguments: commands)
  func help(command: String) throws {
    for word in ["--help", "-h"] {
      let run = try Run(command, word)
      #expect(run.status == 0 && run.complaint.isEmpty)
      #expect(run.output.hasPrefix("usage: worldcafe \(command) "))
    }
  }

  @Test("the overview lists every command")
  func overview() throws {
    let run = try Run("--help")
    #expect(run.status == 0)
    for command in Self.commands { #expect(run.output.contains("  \(command) ")) }
    #expect(try Run().status == 2)
  }

  @Test(
    "what is not understood is one line and status 2",
    arguments: [
      ["serve", "--lisen", "x"], ["serve"], ["serve", "--data"], ["serve", "--data", "--public"],
      ["serve", "--data", "x", "--listen", "8080"],
      ["serve", "--data", "x", "--listen", "a:99999"],
      ["serve", "--data", "x", "more"], ["rehearse"], ["rehearse", "a", "b"],
      ["rehearse", "a", "--speed", "0"], ["rehearse", "a", "--speed", "fast"],
      ["rehearse", "a", "--url", "ws://127.0.0.1:1"],
      ["rehearse", "a", "--url", "http://127.0.0.1:1", "--data", "x"],
      ["export", "--data", "x"], ["verify"], ["verify", "--data", "x", "--force"],
      ["export", "--data", "x", "--cafe", "y", "--format", "papyrus", "--output", "-"], ["dance"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let run = try Run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.complaints.count == 1, "\(run.complaint)")
    #expect(run.complaint.hasPrefix("worldcafe: "))
  }
}
