-- The schema as the second release wrote it, with one map; never to be changed.
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
  joined_at INTEGER NOT NULL, link TEXT, standing TEXT NOT NULL DEFAULT 'in'
  CHECK (standing IN ('in', 'link-withdrawn', 'removed')), role_set INTEGER NOT NULL DEFAULT 0 CHECK (role_set IN (0, 1)),
  PRIMARY KEY (map, id)
) STRICT;

CREATE UNIQUE INDEX participants_seat ON participants (map, session) WHERE session IS NOT NULL;

CREATE INDEX participants_session ON participants (session) WHERE session IS NOT NULL;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX participants_link ON participants (map, link) WHERE link IS NOT NULL;

CREATE TABLE owners (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  client INTEGER NOT NULL,
  participant TEXT,
  PRIMARY KEY (map, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  named_at INTEGER NOT NULL,
  named_by TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY (map, id)
) STRICT;

CREATE TABLE activity (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  "from" INTEGER NOT NULL,
  "to" INTEGER NOT NULL,
  participant TEXT,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  "rows" INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (map, "from")
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_end ON activity (map, "to");

CREATE TABLE quarantine (
  map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('row', 'snapshot', 'version')),
  name TEXT NOT NULL,
  found_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  bytes BLOB,
  PRIMARY KEY (map, kind, name)
) STRICT;

CREATE TABLE mark (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL
) STRICT;

INSERT INTO maps VALUES ('m_one', 'e', 1, 2);
INSERT INTO updates VALUES
  ('m_one', 1, NULL, 1, x'01', x'4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a'),
  ('m_one', 2, 'p_ann', 2, x'ff', x'dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986');
INSERT INTO owners VALUES ('m_one', 7, 'p_ann');
INSERT INTO versions VALUES
  ('m_one', 'v', 'First', 1, 1, 1, 'p_ann', x'01', x'4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a');
INSERT INTO activity VALUES ('m_one', 1, 1, NULL, 1, 1, 1, 1);
INSERT INTO quarantine VALUES ('m_one', 'row', '2', 9, 'does not match its checksum', x'ff');
INSERT INTO sessions VALUES ('s', 1);
INSERT INTO participants (map, id, name, colour, role, session, joined_at, link, standing, role_set) VALUES
  ('m_one', 'p_ann', 'Ann', '#0f8a83', 'host', 's', 5, NULL, 'in', 1);
INSERT INTO settings VALUES ('ticket-key', 'key');
PRAGMA user_version = 2;
