-- The schema as the first release wrote it, with one map; never to be changed.
CREATE TABLE maps (
  id TEXT PRIMARY KEY,
  epoch TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  head INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE updates (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  participant TEXT,
  at INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY (map, seq)
) STRICT;

CREATE TABLE snapshots (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY (map, seq)
) STRICT;

CREATE TABLE links (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('host', 'participant', 'observer')),
  hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (map, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('host', 'participant', 'observer')),
  session TEXT,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (map, id)
) STRICT;
CREATE UNIQUE INDEX participants_seat ON participants (map, session) WHERE session IS NOT NULL;
CREATE INDEX participants_session ON participants (session) WHERE session IS NOT NULL;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO maps VALUES ('m_one', 'e', 1, 3);
INSERT INTO updates VALUES
  ('m_one', 1, NULL, 1, x'01', x'4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a'),
  ('m_one', 2, 'p_ann', 2, x'02', x'dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986'),
  ('m_one', 3, 'p_ann', 3, x'03', x'084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5');
INSERT INTO snapshots VALUES
  ('m_one', 2, 4, x'02', x'dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986');
INSERT INTO links VALUES ('m_one', 'host', 'hash of host', 1), ('m_one', 'observer', 'hash of observer', 1);
INSERT INTO sessions VALUES ('s', 1);
INSERT INTO participants VALUES
  ('m_one', 'p_ann', 'Ann', '#0f8a83', 'host', 's', 5),
  ('m_one', 'p_bob', 'Bob', '#2563eb', 'participant', 't', 6),
  ('m_one', 'p_cyd', 'Cyd', '#b45309', 'host', NULL, 7);
INSERT INTO settings VALUES ('ticket-key', 'key');
PRAGMA user_version = 1;
