import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { activityOf } from './memory-activity.ts';
import { ballotCalls, type KeptBallots } from './memory-ballots.ts';
import { type KeptPapers, paperCalls } from './memory-papers.ts';
import { afterCompaction, oldestState } from './retention.ts';
import type {
  LinkRow,
  MapRow,
  NewMap,
  NewUpdate,
  ParticipantRow,
  Retention,
  Snapshot,
  Storage,
  StoredHistory,
  StoredLog,
  StoredRole,
  UpdateRow,
  VersionRow,
} from './storage.ts';

interface KeptVersion {
  readonly row: VersionRow;
  readonly bytes: Uint8Array;
}

interface KeptMap extends KeptPapers, KeptBallots {
  readonly row: MapRow;
  /** Present for the session document of a map. */
  readonly sessionOf?: MapId;
  head: number;
  rows: UpdateRow[];
  snapshots: Snapshot[];
  readonly owners: Map<number, ParticipantId | null>;
  readonly versions: Map<string, KeptVersion>;
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
    ...historyCalls(maps, known),
    ...linkCalls(maps, known),
    ...participantCalls(maps, known),
    ...seatCalls(maps),
    ...paperCalls(maps),
    ...ballotCalls(maps),
    ...sessionCalls(maps, sessions),
    setting: async (name, initial) => {
      const value = settings.get(name) ?? initial;
      settings.set(name, value);
      return value;
    },
    ping: async () => {},
    backup: async () => {
      throw new Error('what is kept in memory only cannot be backed up');
    },
    close: async () => {},
  };
}

type Maps = Map<MapId, KeptMap>;
type Known = (id: MapId) => KeptMap;

function mapCalls(maps: Maps): Pick<Storage, 'createMap' | 'findMap' | 'addSessionDoc' | 'eraseMap'> {
  return {
    createMap: async (created: NewMap) => {
      const { map, seed } = created;
      if (maps.has(map.id)) throw new Error(`the map ${map.id} exists already`);
      const ids = new Set(created.participants.map(({ id }) => id));
      if (ids.size < created.participants.length) throw new Error('a participant is named twice');
      maps.set(map.id, {
        ...keptDocument(map, seed),
        links: new Map(created.links.map((link) => [link.role, link])),
        participants: new Map(created.participants.map((each) => [each.id, each])),
      });
    },
    findMap: async (id) => maps.get(id)?.row,
    addSessionDoc: async (row, seed, of) => {
      if (!maps.has(of)) throw new Error(`no map ${of}`);
      if (!maps.has(row.id)) maps.set(row.id, { ...keptDocument(row, seed), sessionOf: of });
    },
    eraseMap: async (id) => {
      for (const [each, { sessionOf }] of maps) if (sessionOf === id) maps.delete(each);
      return maps.delete(id);
    },
  };
}

function keptDocument(row: MapRow, seed: Uint8Array): KeptMap {
  return {
    row,
    head: 1,
    rows: [{ map: row.id, participant: null, at: row.createdAt, bytes: seed, seq: 1 }],
    snapshots: [],
    owners: new Map(),
    versions: new Map(),
    texts: new Map(),
    marks: new Map(),
    ballots: new Map(),
    deadlines: new Map(),
    links: new Map(),
    participants: new Map(),
  };
}

function logCalls(maps: Maps, known: Known): Pick<Storage, 'appendUpdates' | 'loadLog' | 'saveSnapshot'> {
  const append = ({ claims = [], ...update }: NewUpdate): number => {
    const map = known(update.map);
    map.head += 1;
    map.rows.push({ ...update, seq: map.head });
    for (const client of claims) {
      if (!map.owners.has(client)) map.owners.set(client, update.participant);
    }
    return map.head;
  };
  return {
    appendUpdates: async (updates) => {
      for (const { map } of updates) known(map);
      return updates.map(append);
    },
    loadLog: async (id, upTo = Number.POSITIVE_INFINITY): Promise<StoredLog> => {
      const map = maps.get(id);
      const snapshot = map?.snapshots.filter(({ seq }) => seq <= upTo).at(-1);
      const rows = (map?.rows ?? []).filter(({ seq }) => seq > (snapshot?.seq ?? 0) && seq <= upTo);
      return { snapshot, rows, owners: new Map(map?.owners), damaged: [] };
    },
    saveSnapshot: async (id, snapshot, { dropRowsBefore }: Retention) => {
      const map = known(id);
      const all = [...map.snapshots.filter(({ seq }) => seq !== snapshot.seq), snapshot];
      all.sort((a, b) => a.seq - b.seq);
      const left = afterCompaction({
        snapshots: all.map(({ seq }) => seq),
        firstYoungRow: map.rows.find(({ at }) => at >= dropRowsBefore)?.seq,
      });
      map.snapshots = all.filter(({ seq }) => left.snapshots.includes(seq));
      map.rows = map.rows.filter(({ seq }) => seq > left.base);
    },
  };
}

type HistoryCalls = Pick<
  Storage,
  'history' | 'addVersion' | 'listVersions' | 'loadVersion' | 'removeVersion'
>;

function historyCalls(maps: Maps, known: Known): HistoryCalls {
  return {
    history: async (id): Promise<StoredHistory> => {
      const map = maps.get(id);
      if (map === undefined) return { oldest: 0, head: 0, activity: [] };
      const oldest = oldestState(map.rows[0]?.seq, map.snapshots[0]?.seq);
      return { oldest, head: map.head, activity: activityOf(map.rows.filter(({ seq }) => seq >= oldest)) };
    },
    addVersion: async (row, bytes, versionsMax) => {
      const { versions } = known(row.map);
      if (versions.has(row.id)) throw new Error(`the version ${row.id} exists already`);
      if (versions.size >= versionsMax) return false;
      versions.set(row.id, { row, bytes });
      return true;
    },
    listVersions: async (id) =>
      [...(maps.get(id)?.versions.values() ?? [])]
        .map(({ row }) => row)
        .sort((a, b) => a.seq - b.seq || a.namedAt - b.namedAt || (a.id < b.id ? -1 : 1)),
    loadVersion: async (id, version) => maps.get(id)?.versions.get(version)?.bytes,
    removeVersion: async (id, version) => maps.get(id)?.versions.delete(version) ?? false,
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

type ParticipantCalls = Pick<Storage, 'addParticipant' | 'findParticipant' | 'findSeat' | 'listParticipants'>;

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
  };
}

function seatCalls(maps: Maps): Pick<Storage, 'changeSeat' | 'endSeats' | 'moveSeats'> {
  const on = (id: MapId, link: string): ParticipantRow[] =>
    [...(maps.get(id)?.participants.values() ?? [])].filter((each) => each.link === link);
  return {
    changeSeat: async (id, participant, change) => {
      const row = maps.get(id)?.participants.get(participant);
      if (row === undefined) return undefined;
      const changed = { ...row, ...change };
      maps.get(id)?.participants.set(participant, changed);
      return changed;
    },
    endSeats: async (id, link, except) => {
      const ended = on(id, link).filter((each) => each.standing === 'in' && each.id !== except);
      for (const row of ended) {
        maps.get(id)?.participants.set(row.id, { ...row, standing: 'link-withdrawn' });
      }
      return ended.map((each) => each.id);
    },
    moveSeats: async (id, from, to) => {
      for (const row of on(id, from)) maps.get(id)?.participants.set(row.id, { ...row, link: to });
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
