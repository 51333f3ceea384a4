import type { Database } from 'better-sqlite3';

/** The steps that brought the schema to its present form, in order; the number of steps done is `user_version`. */
const STEPS: readonly string[] = [
  `
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
  `,
  `
  -- Those who joined before stand on the link of their role, if there is one.
  ALTER TABLE participants ADD COLUMN link TEXT;
  UPDATE participants SET link =
    (SELECT hash FROM links WHERE links.map = participants.map AND links.role = participants.role)
    WHERE session IS NOT NULL;
  ALTER TABLE participants ADD COLUMN standing TEXT NOT NULL DEFAULT 'in'
    CHECK (standing IN ('in', 'link-withdrawn', 'removed'));
  ALTER TABLE participants ADD COLUMN role_set INTEGER NOT NULL DEFAULT 0 CHECK (role_set IN (0, 1));
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

  -- What each did in each minute, gathered from the rows when a snapshot is kept.
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

  -- Copies of what was found damaged, for whoever tries to save something of it. What cannot be read has no bytes.
  CREATE TABLE quarantine (
    map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('row', 'snapshot', 'version')),
    name TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    bytes BLOB,
    PRIMARY KEY (map, kind, name)
  ) STRICT;

  -- Written to see whether anything can be stored.
  CREATE TABLE mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    value INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Of each paper its words, its paragraphs and its pages, packed; under the SHA-256 of the words.
  CREATE TABLE texts (
    map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    chars INTEGER NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (map, hash)
  ) STRICT;

  -- What each person alone thinks of a statement and the words that it quotes.
  CREATE TABLE fidelity_marks (
    map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    element TEXT NOT NULL,
    anchor TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('faithful', 'stretched', 'wrong')),
    note TEXT NOT NULL,
    wording TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (map, participant, element, anchor)
  ) STRICT, WITHOUT ROWID;

  -- A check cannot be changed, so the table is made anew with one that knows of texts.
  CREATE TABLE quarantine_3 (
    map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('row', 'snapshot', 'version', 'text')),
    name TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    bytes BLOB,
    PRIMARY KEY (map, kind, name)
  ) STRICT;
  INSERT INTO quarantine_3 SELECT map, kind, name, found_at, reason, bytes FROM quarantine;
  DROP TABLE quarantine;
  ALTER TABLE quarantine_3 RENAME TO quarantine;
  `,
  `
  -- The session document of a map is kept as a map is, and goes with the one it is of.
  ALTER TABLE maps ADD COLUMN session_of TEXT REFERENCES maps (id) ON DELETE CASCADE;
  CREATE INDEX maps_session_of ON maps (session_of) WHERE session_of IS NOT NULL;

  -- What each person cast, one for each target; told to nobody else before the reveal.
  CREATE TABLE ballots (
    map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
    round TEXT NOT NULL,
    participant TEXT NOT NULL,
    target TEXT NOT NULL,
    id TEXT NOT NULL,
    turn INTEGER NOT NULL,
    judgement TEXT,
    reason TEXT NOT NULL,
    wording TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (map, round, participant, target)
  ) STRICT, WITHOUT ROWID;

  -- When rounds close, so that a server that was down then closes them when it starts.
  CREATE TABLE deadlines (
    map TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
    round TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (map, round)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Whether a row goes on with what its participant was typing; of rows from before it is not known.
  ALTER TABLE updates ADD COLUMN goes_on INTEGER NOT NULL DEFAULT 0;
  -- Rows that did not go on. What was gathered before counts each row.
  ALTER TABLE activity ADD COLUMN edits INTEGER NOT NULL DEFAULT 0;
  UPDATE activity SET edits = "rows";
  `,
];

/** Version of the schema that this program writes. */
export const SCHEMA_VERSION = STEPS.length;

/** Brings a database up to `SCHEMA_VERSION`, each step in a transaction of its own; throws when a newer program wrote it. */
export function migrateSchema(db: Database): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > SCHEMA_VERSION) {
    throw new Error(`the database has version ${found}; this program knows up to ${SCHEMA_VERSION}`);
  }
  for (const [index, step] of STEPS.entries()) {
    if (index < found) continue;
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}
