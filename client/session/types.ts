import type * as Y from 'yjs';
import type { Clock } from '../../shared/base/clock.ts';
import type { ElementId, MapId, ParticipantId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import type { MapReading } from '../../shared/doc/read.ts';
import type { TextField } from '../../shared/doc/shape.ts';
import type { Splice } from '../../shared/doc/splice.ts';
import type { MapChange } from '../../shared/doc/watch.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import type { CloseCode } from '../../shared/wire/close-codes.ts';
import type { RejectWhy } from '../../shared/wire/frames.ts';
import type { Participant } from '../../shared/wire/http.ts';
import type { OwnPresence, Presence, PresenceUser } from '../../shared/wire/presence.ts';
import type { LateJudging } from './judging.ts';

/** Whether what I did is safe: true to the server's acknowledgement, never a guess. `pending` counts acts. */
export type SessionStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'saved' }
  | { readonly state: 'saving'; readonly pending: number }
  /** No connection; changes are kept on this device. */
  | { readonly state: 'offline'; readonly pending: number }
  /** The server is there and cannot store; changes are kept on this device, and it is tried again. */
  | { readonly state: 'not-saved'; readonly reason: string; readonly pending: number }
  /** The server closed for good. `copy` is the map as it stood here, as a native file, when work may be unsent. */
  | {
      readonly state: 'refused';
      readonly code: CloseCode;
      readonly reason: string;
      /** What the code alone does not say. */
      readonly why: RejectWhy | null;
      readonly copy: string | null;
    };

/** What somebody else is at, without what moves many times a second. */
export interface Peer {
  readonly clientId: number;
  readonly user: PresenceUser;
  readonly selection: Presence['selection'];
  readonly typing: Presence['typing'];
  readonly showing?: Presence['showing'];
}

/** What moves: pointer, cards in flight, visible part. */
export type Motion = Pick<Presence, 'cursor' | 'drag' | 'viewport'>;

type Stop = () => void;

/** Others in the map, and what I let them see. */
export interface PresenceStore {
  /** Everybody else's connections; a new array only when somebody came, went, selected or typed. */
  peers(): readonly Peer[];
  onPeers(listener: () => void): Stop;
  /** What moves, by client id; read it in an animation frame. */
  motion(): ReadonlyMap<number, Motion>;
  onMotion(listener: () => void): Stop;
  /** Changes some of what others see of me; sent at most 20 times a second. */
  publish(change: Partial<OwnPresence>): void;
}

/** Undo and redo of my own acts, never of anybody else's. */
export interface UndoStore {
  /** False when there is nothing to undo. */
  undo(): boolean;
  redo(): boolean;
  /** Ends the present step: what comes next is a step of its own. */
  boundary(): void;
  /** Makes edits that are too large for one update: one step all the same, which is taken back in as many updates. */
  together(edits: readonly (() => void)[]): void;
  state(): { readonly canUndo: boolean; readonly canRedo: boolean };
  onChange(listener: () => void): Stop;
}

/** A place in a text that stays with its neighbours while others type. */
export type CaretToken = Y.RelativePosition;

/** A text that several people may be typing in. */
export interface LiveText {
  value(): string;
  splice(splice: Splice): Written;
  /** Remembers a place (UTF-16 units). */
  remember(index: number): CaretToken;
  /** Where a remembered place is now; undefined when its text is gone. */
  whereIs(token: CaretToken): number | undefined;
  onChange(listener: (local: boolean) => void): Stop;
}

/** Whom `addedBy` names. */
export interface ParticipantStore {
  get(id: ParticipantId): Participant | undefined;
  /** Everybody who is known; asked for when nobody is yet. The same list until that changes. */
  all(): readonly Participant[];
  onChange(listener: () => void): Stop;
}

/** One open map: its document, connection, undo, presence and saved state. */
export interface MapSession {
  readonly mapId: MapId;
  /** Who I am here; the role follows what the server says. */
  readonly me: PresenceUser;
  readonly doc: Y.Doc;
  readonly clock: Clock;
  readonly random: Random;
  /** Whether the map is here (from the server or this device), so that it can be shown and edited. */
  ready(): boolean;
  reading(): MapReading;
  onMap(listener: (reading: MapReading, change: MapChange) => void): Stop;
  status(): SessionStatus;
  /** Told when the status, the readiness or my role changes. */
  onStatus(listener: () => void): Stop;
  readonly presence: PresenceStore;
  readonly undo: UndoStore;
  readonly participants: ParticipantStore;
  /** The rounds of judgement; there seem to be none until the program for them is loaded. */
  readonly judging: LateJudging;
  text(id: ElementId, field: TextField): LiveText | undefined;
  /** Gives up what is kept on this device, so that the next visit starts from the server's map. */
  discardDeviceCopy(): Promise<void>;
  /** Tries the connection again after it was refused. */
  reconnect(): void;
  destroy(): void;
}
