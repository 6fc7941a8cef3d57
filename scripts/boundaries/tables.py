"""What may import what, and where each word may stand. Edit here when the architecture changes."""

# Modules of a toolchain without Foundation: C's library, and the standard library's own parts.
PLATFORM = {"Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"}

LEAVES = {
    "Transport", "Persistence", "WorldCafe", "Planning", "Stemming", "Embedding", "Clustering",
    "Reports", "Cryptography",
}

# Module → the modules that its files may import. A C target holds no Swift.
IMPORTS = {
    "Cryptography": {"CSodium"},
    "Transport": {"CLibwebsockets", "CLibev"} | PLATFORM,
    "Persistence": {"CSQLite", "Cryptography"} | PLATFORM,
    "WorldCafe": set(),
    "Planning": set(),
    "Clustering": set(),
    # Foundation has Unicode's compatibility form (NFKC), which the standard library lacks.
    "Stemming": {"CStemmer", "Foundation"},
    "Embedding": {"CSentencePiece", "Cryptography"} | PLATFORM,
    "Reports": {"CQREncode", "CLibzip", "CPangoCairo"} | PLATFORM,
    "Server": LEAVES | PLATFORM | {"Foundation"},
    "Rehearsal": LEAVES | PLATFORM | {"Server", "Foundation"},
    "worldcafe": LEAVES | PLATFORM | {"Server", "Rehearsal", "Foundation"},
}

# Modules, and folders below the trunk, whose results depend on their arguments alone.
PURE = ("Sources/WorldCafe/", "Sources/Planning/", "Sources/Clustering/", "Sources/Reports/",
        "Sources/Stemming/", "Sources/Server/Hub/")

# Modules that speak to C; elsewhere `unsafe` is refused.
FACING_C = {"Cryptography", "Transport", "Persistence", "Stemming", "Reports", "Embedding"}

# The one file elsewhere with `unsafe`: an actor names its executor there, which Swift counts as unsafe.
NAMES_EXECUTOR = "Sources/Server/Shell/Shell.swift"

# Words that a type's name avoids, and the names that keep one because the field says so.
AVOIDED = {
    "User", "Room", "Group", "Manager", "Helper", "Util", "Utils", "Service", "Handler", "Data",
    "Info",
}
ACCEPTED = {"ServiceLoop", "DataDirectory"}

# Functions that a protocol of the standard library asks for; their meaning is written there.
WITNESSES = {"hash", "encode", "asUnownedSerialExecutor", "checkIsolated",
             "isIsolatingCurrentContext"}

# The client's plain functions: any path part that begins so. Texts are fetched, the others take
# all they need as arguments. Sockets live in the connection only.
CLIENT_PURE = ("reducer", "protocol", "selectors", "overlay", "texts")
CLIENT_FETCHING = ("texts",)
CLIENT_SOCKETS = "Public/connection/"

TOP_LEVEL = {
    "Package.swift", "Sources", "Tests", "Public", "scripts", "README.md", "SECURITY.md",
    "LICENSE", ".gitignore", ".gitattributes", ".ci", ".editorconfig", ".swift-format",
}

# Lines: a limit per file (an opening comment "Long because …" lifts it), and for the middle file.
LONGEST_FILE = {".swift": 300, ".js": 150}
MEDIAN_FILE = {".swift": 90, ".js": 60}
LONGEST_FUNCTION = 70
