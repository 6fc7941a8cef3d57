// swift-tools-version: 6.2
import PackageDescription

/// The strict settings of every Swift target; see the README, "How it is built".
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "worldcafe",
  targets: [
    // C libraries of the system: a module map and, where a macro needs it, a shim.
    .systemLibrary(name: "CLibwebsockets", pkgConfig: "libwebsockets"),
    .systemLibrary(name: "CLibev"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip"),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo"),

    // SentencePiece is C++; its three functions that we need are C here.
    .target(name: "CSentencePiece", linkerSettings: [.linkedLibrary("sentencepiece")]),

    // Leaves: none of them imports another, except Cryptography, which stands below them.
    module("Cryptography", ["CSodium"]),
    module("Transport", ["CLibwebsockets", "CLibev"]),
    module("Persistence", ["CSQLite", "Cryptography"]),
    module("WorldCafe"),
    module("Planning"),
    module("Stemming", ["CStemmer"]),
    // Fifty million multiplications for a text: a debug build would take seconds for each.
    .target(
      name: "Embedding", dependencies: ["CSentencePiece", "Cryptography"],
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    module("Clustering"),
    module("Reports", ["CQREncode", "CLibzip", "CPangoCairo"]),

    // The trunk, and what stands on it.
    module(
      "Server",
      [
        "Cryptography", "Transport", "Persistence", "WorldCafe", "Planning", "Stemming",
        "Embedding", "Clustering", "Reports",
      ]),
    module("Rehearsal", ["Server", "Transport", "WorldCafe", "Cryptography"]),
    .executableTarget(
      name: "worldcafe",
      dependencies: ["Server", "Planning", "Rehearsal", "Persistence", "Reports"],
      swiftSettings: strict),

    .target(name: "SeededDice", path: "Tests/SeededDice", swiftSettings: strict),
    .target(
      name: "RandomCommands", dependencies: ["WorldCafe", "SeededDice"],
      path: "Tests/RandomCommands", swiftSettings: strict),

    tests("CryptographyTests", ["Cryptography"]),
    tests("TransportTests", ["Transport"]),
    .executableTarget(
      name: "EchoServer", dependencies: ["Transport"], path: "Tests/EchoServer",
      swiftSettings: strict),
    .executableTarget(
      name: "bench-load", dependencies: ["Server", "Transport", "WorldCafe"],
      path: "Tests/Bench/Load", swiftSettings: strict),
    .executableTarget(
      name: "bench-meaning", dependencies: ["Embedding"], path: "Tests/Bench/Meaning",
      swiftSettings: strict),
    .executableTarget(
      name: "bench-reports", dependencies: ["Reports"], path: "Tests/Bench/Reports",
      swiftSettings: strict),
    tests("PersistenceTests", ["Persistence", "SeededDice"]),
    tests("WorldCafeTests", ["WorldCafe", "SeededDice", "RandomCommands"]),
    tests("PlanningTests", ["Planning", "SeededDice"]),
    tests("EmbeddingTests", ["Embedding"], resources: [.copy("Golden")]),
    tests("ClusteringTests", ["Clustering", "Stemming", "SeededDice"]),
    tests("ReportsTests", ["Reports"], resources: [.copy("Golden")]),
    tests("ServerTests", ["Server", "Transport", "Persistence", "WorldCafe"]),
    tests("RehearsalTests", ["Rehearsal", "Server", "Persistence"]),
    tests("CommandTests", ["Server", "WorldCafe"]),
    tests(
      "SimulationTests",
      ["Server", "Transport", "Persistence", "WorldCafe", "SeededDice", "RandomCommands"]),

    // Bytes from outside; see scripts/fuzz.
    .target(
      name: "FuzzDoors",
      dependencies: ["Server", "Persistence", "Planning", "Clustering", "Stemming", "WorldCafe"],
      path: "Tests/Fuzz/Doors", swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzDoors", "CLibFuzzer"], path: "Tests/Fuzz/Runner",
      swiftSettings: strict),
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    tests("FuzzTests", ["FuzzDoors", "SeededDice"]),
  ],
  swiftLanguageModes: [.v6]
)
