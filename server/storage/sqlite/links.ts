import type { Database } from 'better-sqlite3';
import type { MapId } from '../../../shared/base/ids.ts';
import type { LinkRow, Storage, StoredRole } from '../storage.ts';

interface StoredLink {
  role: StoredRole;
  hash: string;
  created_at: number;
}

/** Puts a link in place of the older one with the same role. */
export function insertLink(db: Database, map: MapId, link: LinkRow): void {
  db.prepare('INSERT OR REPLACE INTO links (map, role, hash, created_at) VALUES (?, ?, ?, ?)').run(
    map,
    link.role,
    link.hash,
    link.createdAt,
  );
}

/** The calls about links. */
export function linkCalls(db: Database): Pick<Storage, 'listLinks' | 'replaceLink' | 'revokeLink'> {
  const select = db.prepare<[string], StoredLink>(
    'SELECT role, hash, created_at FROM links WHERE map = ? ORDER BY role',
  );
  const remove = db.prepare('DELETE FROM links WHERE map = ? AND role = ?');
  return {
    listLinks: async (map) =>
      select.all(map).map(({ role, hash, created_at }) => ({ role, hash, createdAt: created_at })),
    replaceLink: async (map, link) => insertLink(db, map, link),
    revokeLink: async (map, role) => remove.run(map, role).changes > 0,
  };
}
