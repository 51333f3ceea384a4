import type { MapId, ParticipantId } from '../../shared/base/ids.ts';

/** What a link or a participant may do, as stored; what each means is decided in access. */
export type StoredRole = 'host' | 'participant' | 'observer';

/** A map's own row. */
export interface MapRow {
  readonly id: MapId;
  /** Names one history of the document; a peer that holds another must not merge. */
  readonly epoch: string;
  readonly createdAt: number;
}

/** One committed edit: what a participant added within a tick, or the server itself (`null`). */
export interface NewUpdate {
  readonly map: MapId;
  readonly participant: ParticipantId | null;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** A committed edit with its place in the map's order. */
export interface UpdateRow extends NewUpdate {
  readonly seq: number;
}

/** The whole document as of `seq`. */
export interface Snapshot {
  readonly seq: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** Everything needed to bring a map back: the newest sound snapshot, and the rows after it. */
export interface StoredLog {
  readonly snapshot: Snapshot | undefined;
  readonly rows: readonly UpdateRow[];
  /** Rows and snapshots whose bytes no longer match their checksum; left in place, never returned. */
  readonly damaged: readonly { readonly kind: 'row' | 'snapshot'; readonly seq: number }[];
}

/** A link of a map: only the hash of its secret is kept. */
export interface LinkRow {
  readonly role: StoredRole;
  /** SHA-256 of the secret, as 64 hexadecimal digits. */
  readonly hash: string;
  readonly createdAt: number;
}

/** Somebody who joined a map, or whom an imported file names (then without a session). */
export interface ParticipantRow {
  readonly id: ParticipantId;
  readonly map: MapId;
  readonly name: string;
  readonly colour: string;
  readonly role: StoredRole;
  /** Hash of the browser session that takes this seat. */
  readonly session: string | null;
  readonly joinedAt: number;
}

/** A map with all it starts with, stored in one transaction. */
export interface NewMap {
  readonly map: MapRow;
  readonly seed: Uint8Array;
  readonly links: readonly LinkRow[];
  readonly participants: readonly ParticipantRow[];
}

/** Which rows compaction may drop once a snapshot covers them. */
export interface Retention {
  /** Rows older than this moment are no longer needed for history. */
  readonly dropRowsBefore: number;
}

/** Snapshots kept per map: the newest, and one to fall back on when it is damaged. */
export const SNAPSHOTS_KEPT = 2;

/**
 * Where everything is kept. A promise that resolves means that the data survives the loss of the process; one
 * that rejects means that the outcome is unknown and what is in memory must be read again.
 */
export interface Storage {
  readonly kind: string;

  createMap(created: NewMap): Promise<void>;
  findMap(id: MapId): Promise<MapRow | undefined>;
  /** Erases all of a map in one transaction; false when there was none. */
  eraseMap(id: MapId): Promise<boolean>;

  /** Stores all rows or none; rejects when one names a map that does not exist. Returns their numbers in order. */
  appendUpdates(updates: readonly NewUpdate[]): Promise<readonly number[]>;
  loadLog(id: MapId): Promise<StoredLog>;
  /** Keeps a snapshot, then drops the snapshots beyond `SNAPSHOTS_KEPT` and the rows that both remaining ones cover. */
  saveSnapshot(id: MapId, snapshot: Snapshot, retention: Retention): Promise<void>;

  listLinks(map: MapId): Promise<readonly LinkRow[]>;
  /** Puts a link in place of the older one with the same role. */
  replaceLink(map: MapId, link: LinkRow): Promise<void>;
  /** False when there was no such link. */
  revokeLink(map: MapId, role: StoredRole): Promise<boolean>;

  addSession(hash: string, at: number): Promise<void>;
  hasSession(hash: string): Promise<boolean>;
  /** Forgets sessions that began before `before` and hold no seat; returns how many. */
  dropIdleSessions(before: number): Promise<number>;

  /** Adds a participant; the one who is already there under the same session is returned in its place. */
  addParticipant(row: ParticipantRow): Promise<ParticipantRow>;
  findParticipant(map: MapId, id: ParticipantId): Promise<ParticipantRow | undefined>;
  findSeat(map: MapId, session: string): Promise<ParticipantRow | undefined>;
  listParticipants(map: MapId): Promise<readonly ParticipantRow[]>;
  setRole(map: MapId, id: ParticipantId, role: StoredRole): Promise<void>;

  /** The value kept under a name; `initial` is stored and returned when there was none. */
  setting(name: string, initial: string): Promise<string>;

  /** Rejects when nothing can be stored at present. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
