import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import type { BallotStorage } from './ballots.ts';
import type { PaperStorage } from './papers.ts';

/** What a link or a participant may do, as stored; what each means is decided in access. */
export type StoredRole = 'host' | 'participant' | 'observer';

/** Whether somebody may come in: yes; not since the link they came by was withdrawn; not since a host removed them. */
export type StoredStanding = 'in' | 'link-withdrawn' | 'removed';

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
  /** Client ids whose content appears for the first time; from here on only this participant may write under them. */
  readonly claims?: readonly number[];
  /** Whether it goes on with what its participant was typing, and counts as one edit together with the row before. */
  readonly goesOn?: boolean;
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
  /** Who may write under each client id; `null` is the server itself. */
  readonly owners: ReadonlyMap<number, ParticipantId | null>;
  /** Rows and snapshots that do not match their checksum or cannot be read; left in place, never returned. */
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
  /** Hash of the link that the seat stands on; `null` for those whom a file names. */
  readonly link: string | null;
  readonly standing: StoredStanding;
  /** Whether a host chose the role: then no link raises it again. */
  readonly isRoleSet: boolean;
}

/** What may change about a seat. */
export type SeatChange = Partial<Pick<ParticipantRow, 'role' | 'standing' | 'isRoleSet' | 'link'>>;

/** What one participant did within one minute, for a timeline: numbers only, no content. */
export interface Activity {
  /** `null` is the server itself. */
  readonly participant: ParticipantId | null;
  /** First and last row. */
  readonly from: number;
  readonly to: number;
  /** When these were stored. */
  readonly since: number;
  readonly until: number;
  readonly rows: number;
  /** Rows that did not go on with what was being typed; none, where somebody did nothing else. */
  readonly edits: number;
  readonly bytes: number;
}

/** What can be replayed: every state from `oldest` to `head`, both row numbers. */
export interface StoredHistory {
  readonly oldest: number;
  readonly head: number;
  /** In the order in which things happened. */
  readonly activity: readonly Activity[];
}

/** A state of a map that somebody named; kept whole for as long as the map. */
export interface VersionRow {
  readonly id: string;
  readonly map: MapId;
  readonly name: string;
  /** The row it is the state after. */
  readonly seq: number;
  /** When that row was stored, and when the version was named. */
  readonly at: number;
  readonly namedAt: number;
  readonly namedBy: ParticipantId;
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

/** Snapshots kept per map besides the one that history starts from: the newest, and one to fall back on. */
export const SNAPSHOTS_KEPT = 2;

/**
 * What the server keeps about itself: the key that tickets are signed with, and until when (ms since 1970, "0" is
 * never) people may bring back what a restored backup lacks.
 */
export type SettingName = 'ticket-key' | 'recovery-until';

/**
 * Where everything is kept. A promise that resolves means that the data survives the loss of the process; one
 * that rejects means that the outcome is unknown and what is in memory must be read again, unless `isRolledBack` says
 * that nothing was stored. Calls are carried out in the order in which they are made.
 */
export interface Storage extends PaperStorage, BallotStorage {
  readonly kind: string;

  createMap(created: NewMap): Promise<void>;
  /** The row of a map, or of the session document of one. */
  findMap(id: MapId): Promise<MapRow | undefined>;
  /**
   * Adds the session document of a map, whose log and snapshots are then kept under its own id as a map's are, and
   * which is erased with it. Leaves one that is there as it is; rejects when there is no such map.
   */
  addSessionDoc(row: MapRow, seed: Uint8Array, of: MapId): Promise<void>;
  /** Erases all of a map in one transaction; false when there was none. */
  eraseMap(id: MapId): Promise<boolean>;

  /** Stores all rows or none; rejects when one names a map that does not exist. Returns their numbers in order. */
  appendUpdates(updates: readonly NewUpdate[]): Promise<readonly number[]>;
  /** The log up to the present, or as of the row `upTo`. Damaged rows are copied aside the first time they are met. */
  loadLog(id: MapId, upTo?: number): Promise<StoredLog>;
  /**
   * Keeps a snapshot, then drops what is no longer needed: rows that all kept snapshots cover and that are older
   * than the retention, and snapshots beyond the newest two, except the one that the oldest kept row builds on. Rows
   * go from the oldest on, whatever the clock said, so that every state from `oldest` to `head` can be replayed.
   */
  saveSnapshot(id: MapId, snapshot: Snapshot, retention: Retention): Promise<void>;

  history(map: MapId): Promise<StoredHistory>;
  /** False when the map has `versionsMax` versions already; counted and stored in one transaction. */
  addVersion(version: VersionRow, bytes: Uint8Array, versionsMax: number): Promise<boolean>;
  listVersions(map: MapId): Promise<readonly VersionRow[]>;
  /** A version's whole document; undefined when there is none, or it is damaged. */
  loadVersion(map: MapId, id: string): Promise<Uint8Array | undefined>;
  /** False when there was none. */
  removeVersion(map: MapId, id: string): Promise<boolean>;

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
  /** Changes a seat; resolves with the row as it is then, or undefined when there is none. */
  changeSeat(map: MapId, id: ParticipantId, change: SeatChange): Promise<ParticipantRow | undefined>;
  /** Ends every seat that stands on a link (`in` → `link-withdrawn`), except one; resolves with those who lost it. */
  endSeats(map: MapId, link: string, except: ParticipantId | null): Promise<readonly ParticipantId[]>;
  /** Puts every seat that stands on one link onto another. */
  moveSeats(map: MapId, from: string, to: string): Promise<void>;

  /** The value kept under a name; `initial` is stored and returned when there was none. */
  setting(name: SettingName, initial: string): Promise<string>;

  /** Stores a mark, as an edit is stored; rejects when nothing can be stored at present. */
  ping(): Promise<void>;
  /** Writes a consistent copy of everything to a file that is not there yet, while all goes on. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
