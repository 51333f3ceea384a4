import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import {
  type LinkRow,
  type MapRow,
  type NewMap,
  type NewUpdate,
  type ParticipantRow,
  type Retention,
  SNAPSHOTS_KEPT,
  type Snapshot,
  type Storage,
  type StoredLog,
  type StoredRole,
  type UpdateRow,
} from './storage.ts';

interface KeptMap {
  readonly row: MapRow;
  head: number;
  rows: UpdateRow[];
  snapshots: Snapshot[];
  readonly links: Map<StoredRole, LinkRow>;
  readonly participants: Map<ParticipantId, ParticipantRow>;
}

/** Keeps everything in memory, for tests and demonstrations: the same promises except that nothing survives the process. */
export function memoryStorage(): Storage {
  const maps = new Map<MapId, KeptMap>();
  const sessions = new Map<string, number>();
  const settings = new Map<string, string>();
  const known = (id: MapId): KeptMap => {
    const map = maps.get(id);
    if (map === undefined) throw new Error(`no map ${id}`);
    return map;
  };
  return {
    kind: 'memory',
    ...mapCalls(maps),
    ...logCalls(maps, known),
    ...linkCalls(maps, known),
    ...participantCalls(maps, known),
    ...sessionCalls(maps, sessions),
    setting: async (name, initial) => {
      const value = settings.get(name) ?? initial;
      settings.set(name, value);
      return value;
    },
    ping: async () => {},
    close: async () => {},
  };
}

type Maps = Map<MapId, KeptMap>;
type Known = (id: MapId) => KeptMap;

function mapCalls(maps: Maps): Pick<Storage, 'createMap' | 'findMap' | 'eraseMap'> {
  return {
    createMap: async (created: NewMap) => {
      const { map, seed } = created;
      if (maps.has(map.id)) throw new Error(`the map ${map.id} exists already`);
      const ids = new Set(created.participants.map(({ id }) => id));
      if (ids.size < created.participants.length) throw new Error('a participant is named twice');
      maps.set(map.id, {
        row: map,
        head: 1,
        rows: [{ map: map.id, participant: null, at: map.createdAt, bytes: seed, seq: 1 }],
        snapshots: [],
        links: new Map(created.links.map((link) => [link.role, link])),
        participants: new Map(created.participants.map((each) => [each.id, each])),
      });
    },
    findMap: async (id) => maps.get(id)?.row,
    eraseMap: async (id) => maps.delete(id),
  };
}

function logCalls(maps: Maps, known: Known): Pick<Storage, 'appendUpdates' | 'loadLog' | 'saveSnapshot'> {
  const append = (update: NewUpdate): number => {
    const map = known(update.map);
    map.head += 1;
    map.rows.push({ ...update, seq: map.head });
    return map.head;
  };
  return {
    appendUpdates: async (updates) => {
      for (const { map } of updates) known(map);
      return updates.map(append);
    },
    loadLog: async (id): Promise<StoredLog> => {
      const map = maps.get(id);
      const snapshot = map?.snapshots.at(-1);
      const rows = (map?.rows ?? []).filter(({ seq }) => seq > (snapshot?.seq ?? 0));
      return { snapshot, rows, damaged: [] };
    },
    saveSnapshot: async (id, snapshot, retention: Retention) => {
      const map = known(id);
      map.snapshots = [...map.snapshots.filter(({ seq }) => seq !== snapshot.seq), snapshot]
        .sort((a, b) => a.seq - b.seq)
        .slice(-SNAPSHOTS_KEPT);
      const covered = map.snapshots.length < SNAPSHOTS_KEPT ? 0 : (map.snapshots[0]?.seq ?? 0);
      map.rows = map.rows.filter(({ seq, at }) => seq > covered || at >= retention.dropRowsBefore);
    },
  };
}

function linkCalls(maps: Maps, known: Known): Pick<Storage, 'listLinks' | 'replaceLink' | 'revokeLink'> {
  return {
    listLinks: async (id) => [...(maps.get(id)?.links.values() ?? [])],
    replaceLink: async (id, link) => {
      known(id).links.set(link.role, link);
    },
    revokeLink: async (id, role) => maps.get(id)?.links.delete(role) ?? false,
  };
}

type ParticipantCalls = Pick<
  Storage,
  'addParticipant' | 'findParticipant' | 'findSeat' | 'listParticipants' | 'setRole'
>;

function participantCalls(maps: Maps, known: Known): ParticipantCalls {
  const seat = (id: MapId, session: string | null): ParticipantRow | undefined =>
    session === null
      ? undefined
      : [...(maps.get(id)?.participants.values() ?? [])].find((each) => each.session === session);
  return {
    addParticipant: async (row) => {
      const map = known(row.map);
      const taken = seat(row.map, row.session);
      if (taken !== undefined) return taken;
      if (map.participants.has(row.id)) throw new Error(`the participant ${row.id} exists already`);
      map.participants.set(row.id, row);
      return row;
    },
    findParticipant: async (id, participant) => maps.get(id)?.participants.get(participant),
    findSeat: async (id, session) => seat(id, session),
    listParticipants: async (id) => [...(maps.get(id)?.participants.values() ?? [])],
    setRole: async (id, participant, role) => {
      const map = known(id);
      const row = map.participants.get(participant);
      if (row !== undefined) map.participants.set(participant, { ...row, role });
    },
  };
}

function sessionCalls(
  maps: Maps,
  sessions: Map<string, number>,
): Pick<Storage, 'addSession' | 'hasSession' | 'dropIdleSessions'> {
  const isSeated = (hash: string): boolean =>
    [...maps.values()].some((map) => [...map.participants.values()].some((each) => each.session === hash));
  return {
    addSession: async (hash, at) => {
      sessions.set(hash, at);
    },
    hasSession: async (hash) => sessions.has(hash),
    dropIdleSessions: async (before) => {
      const idle = [...sessions].filter(([hash, at]) => at < before && !isSeated(hash));
      for (const [hash] of idle) sessions.delete(hash);
      return idle.length;
    },
  };
}
