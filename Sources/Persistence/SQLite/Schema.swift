/// The tables. The file format article shows them with an example.
enum Schema {
  /// "WCaf", in the database header: tells our files from other databases.
  static let applicationID: Int64 = 0x5743_6166
  /// Raised with every change of the tables or hashes.
  static let version: Int64 = 1

  /// How a connection of ours behaves; set before anything is read.
  /// - EXCLUSIVE is set before the first access to the write-ahead log: then SQLite needs no shared
  ///   memory file and a second process is refused.
  /// - secure_delete overwrites what is deleted.
  /// - cell_size_check finds malformed pages when they are read, not later.
  static let manners = """
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
    """

  /// Every commit reaches the disk before it returns.
  static let durability = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    """

  /// AUTOINCREMENT, so that the place of a stream's high-water mark is never used again.
  static let tables = """
    CREATE TABLE stream (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      epoch TEXT NOT NULL,
      head INTEGER NOT NULL,
      chain BLOB NOT NULL,
      checksum BLOB NOT NULL
    ) STRICT;
    CREATE TABLE record (
      stream INTEGER NOT NULL REFERENCES stream (id),
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      salt BLOB,
      body BLOB,
      body_hash BLOB NOT NULL,
      chain BLOB NOT NULL,
      PRIMARY KEY (stream, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE erasure (
      stream INTEGER NOT NULL REFERENCES stream (id),
      sequence INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      reason TEXT NOT NULL,
      checksum BLOB NOT NULL,
      PRIMARY KEY (stream, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL REFERENCES stream (id),
      sequence INTEGER NOT NULL,
      body BLOB NOT NULL,
      checksum BLOB NOT NULL,
      UNIQUE (stream, sequence)
    ) STRICT;
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      revision INTEGER NOT NULL,
      value BLOB NOT NULL,
      checksum BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
