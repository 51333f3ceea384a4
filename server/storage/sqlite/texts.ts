import type { Database } from 'better-sqlite3';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { checksum, isIntact } from '../checksum.ts';
import type { Keeping, PaperStorage, TextRoom, TextRow } from '../papers.ts';
import { type Quarantine, unlessCorrupt } from './quarantine.ts';

interface StoredText {
  added_by: ParticipantId;
  added_at: number;
  chars: number;
  size: number;
  bytes: Uint8Array;
  sha256: Uint8Array;
}

/** The calls about the texts of sources. */
export function textCalls(db: Database, quarantine: Quarantine): Pick<PaperStorage, 'addText' | 'loadText'> {
  const has = db.prepare<[string, string]>('SELECT 1 FROM texts WHERE map = ? AND hash = ?');
  const select = db.prepare<[string, string], StoredText>(
    'SELECT added_by, added_at, chars, size, bytes, sha256 FROM texts WHERE map = ? AND hash = ?',
  );
  /** What is kept; `damaged` when it does not match its checksum, or lies where the file cannot be read. */
  const load = (map: MapId, hash: string): TextRow | 'damaged' | undefined => {
    if (has.get(map, hash) === undefined) return undefined;
    const found = unlessCorrupt(() => select.get(map, hash));
    if (found === undefined || !isIntact(found.bytes, found.sha256)) {
      quarantine(map, [{ kind: 'text', name: hash, bytes: found?.bytes ?? null }]);
      return 'damaged';
    }
    const { added_by, added_at, chars, size, bytes } = found;
    return { map, hash, addedBy: added_by, addedAt: added_at, chars, size, bytes };
  };
  return { addText: adder(db, load), loadText: async (map, hash) => load(map, hash) };
}

type Load = (map: MapId, hash: string) => TextRow | 'damaged' | undefined;

function adder(db: Database, load: Load): PaperStorage['addText'] {
  const hasMap = db.prepare<[string]>('SELECT 1 FROM maps WHERE id = ?');
  const used = db.prepare<[string, string], { texts: number; bytes: number | null }>(
    'SELECT count(*) AS texts, sum(length(bytes)) AS bytes FROM texts WHERE map = ? AND hash <> ?',
  );
  const insert = db.prepare(
    `INSERT OR REPLACE INTO texts (map, hash, added_by, added_at, chars, size, bytes, sha256)
     VALUES (:map, :hash, :addedBy, :addedAt, :chars, :size, :bytes, :sha256)`,
  );
  const add = db.transaction((text: TextRow, room: TextRoom): Keeping => {
    if (hasMap.get(text.map) === undefined) return 'no-map';
    const found = load(text.map, text.hash);
    if (found !== undefined && found !== 'damaged') return 'known';
    const { texts = 0, bytes } = used.get(text.map, text.hash) ?? {};
    if (texts >= room.texts || (bytes ?? 0) + text.bytes.length > room.bytes) return 'full';
    insert.run({ ...text, sha256: checksum(text.bytes) });
    return 'added';
  });
  return async (text, room) => add.immediate(text, room);
}
