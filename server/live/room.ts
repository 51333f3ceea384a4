import * as Y from 'yjs';
import type { MapId } from '../../shared/base/ids.ts';
import { versionOf } from '../../shared/doc/migrate.ts';
import { readMap } from '../../shared/doc/read.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { NewUpdate } from '../storage/storage.ts';
import { applyWhole, isEdit } from './apply.ts';
import { Batch } from './batch.ts';
import { DocumentSize } from './document-size.ts';
import type { Author, Edit, EditOutcome } from './edit.ts';
import { type LoadedDoc, loadDoc } from './load.ts';
import type { InboxItem, RoomEnd, RoomListener, RoomParts } from './room-parts.ts';
import { Sweeper } from './sweeper.ts';

/** Rows, or bytes, after which closing a map writes a snapshot: up to here replaying takes under 50 ms. */
const COMPACT_ROWS = 500;
const COMPACT_BYTES = 1024 * 1024;
/** Rows older than this, in milliseconds, may go once snapshots cover them: 30 days of history. */
const HISTORY_MS = 30 * 24 * 3600 * 1000;

type RoomState =
  | { readonly name: 'live'; readonly doc: Y.Doc }
  | { readonly name: 'gone'; readonly reason: RoomEnd };

/** A map in memory: takes edits in, and per tick applies, hands over for storing, then publishes and answers. */
export class Room {
  readonly id: MapId;
  readonly epoch: string;
  readonly #parts: RoomParts;
  readonly #requestTick: () => void;
  readonly #sweeper: Sweeper;
  readonly #size: DocumentSize;
  readonly #refused = new WeakSet<Author>();
  #state: RoomState;
  #inbox: InboxItem[] = [];
  /** Present from the first half of a tick to the second: the document is then ahead of what is stored. */
  #batch: Batch | undefined;
  #waiting: (() => void)[] = [];
  #listener: RoomListener | undefined;
  #seq: number;
  #tail: { rows: number; bytes: number };
  #fullState: { readonly seq: number; readonly bytes: Uint8Array } | undefined;
  #reading: { readonly seq: number; readonly map: ArgumentMap } | undefined;

  constructor(loaded: LoadedDoc, parts: RoomParts, requestTick: (room: Room) => void) {
    this.id = loaded.row.id;
    this.epoch = loaded.row.epoch;
    this.#parts = parts;
    this.#requestTick = () => requestTick(this);
    this.#sweeper = new Sweeper(parts.timers, this.#requestTick);
    this.#state = { name: 'live', doc: this.#adopt(loaded.doc) };
    this.#seq = loaded.seq;
    this.#tail = { ...loaded.tail };
    this.#size = new DocumentSize(loaded.bytes, parts.documentBytesMax);
    this.#sweeper.touch();
  }

  get isGone(): boolean {
    return this.#state.name === 'gone';
  }

  /** Whether anything waits to be stored. */
  get isBusy(): boolean {
    return this.#inbox.length > 0 || this.#batch !== undefined;
  }

  /** Names the one listener of the room. */
  listen(listener: RoomListener): void {
    this.#listener = listener;
  }

  /** Takes an edit in; it is judged, applied and stored with the next tick. */
  submit(edit: Edit): void {
    this.#put({ type: 'edit', edit });
  }

  /** Calls `answer` once everything its author sent earlier is stored. */
  barrier(author: Author, answer: () => void): void {
    this.#put({ type: 'barrier', author, answer });
  }

  /** Runs `then` when the document is exactly what is stored: now, or right after the batch in flight. */
  whenSettled(then: () => void): void {
    if (this.#batch === undefined) then();
    else this.#waiting.push(then);
  }

  /** The state vector of what is stored; call it within `whenSettled`. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc());
  }

  /** What a peer with the given state vector lacks; call it within `whenSettled`. Throws on a malformed vector. */
  diff(vector: Uint8Array): Uint8Array {
    if (vector.length > 1) return Y.encodeStateAsUpdate(this.#doc(), vector);
    if (this.#fullState?.seq !== this.#seq) {
      // A whole class opening a map at once asks for the same bytes; they are encoded once.
      this.#fullState = { seq: this.#seq, bytes: Y.encodeStateAsUpdate(this.#doc()) };
    }
    return this.#fullState.bytes;
  }

  /** The map as stored. */
  read(): Promise<ArgumentMap> {
    return new Promise((resolve, reject) => {
      this.whenSettled(() => {
        if (this.#state.name === 'gone') return reject(new Error(`the map ${this.id} was closed`));
        if (this.#reading?.seq !== this.#seq) {
          this.#reading = { seq: this.#seq, map: readMap(this.#state.doc).map };
        }
        resolve(this.#reading.map);
      });
    });
  }

  /** First half of a tick: judges and applies what came in; returns the rows to store. */
  async begin(): Promise<NewUpdate[]> {
    if (this.#state.name === 'gone') return [];
    const items = this.#inbox;
    this.#inbox = [];
    const batch = new Batch();
    this.#batch = batch;
    for (const item of items) await this.#take(item, batch);
    if (this.isGone) return [];
    const swept = this.#sweeper.run(this.#doc());
    if (swept > 0) this.#parts.log.info({ map: this.id, swept }, 'relations without their ends removed');
    return batch.rows(this.id, this.#parts.clock.now());
  }

  /** Second half, once the rows are stored: publishes, then answers, then lets joiners in. */
  finish(seqs: readonly number[]): void {
    const batch = this.#batch;
    this.#batch = undefined;
    if (this.isGone || batch === undefined) return;
    if (batch.length > 0) this.#publish(batch, seqs);
    batch.settle();
    this.#releaseWaiting();
    if (this.#inbox.length > 0) this.#requestTick();
  }

  /** Ends the room: what is not stored is dropped, and everybody is told why. */
  end(reason: RoomEnd): void {
    if (this.#state.name === 'gone') return;
    const { doc } = this.#state;
    this.#state = { name: 'gone', reason };
    this.#inbox = [];
    this.#batch = undefined;
    this.#sweeper.stop();
    doc.destroy();
    this.#listener?.ended(reason);
    this.#releaseWaiting();
  }

  /** Writes a snapshot when enough has gathered since the last one. */
  async compact(): Promise<void> {
    if (this.#state.name === 'gone' || this.isBusy) return;
    if (this.#tail.rows <= COMPACT_ROWS && this.#tail.bytes <= COMPACT_BYTES) return;
    const at = this.#parts.clock.now();
    const snapshot = { seq: this.#seq, at, bytes: Y.encodeStateAsUpdate(this.#state.doc) };
    await this.#parts.storage.saveSnapshot(this.id, snapshot, { dropRowsBefore: at - HISTORY_MS });
    this.#tail = { rows: 0, bytes: 0 };
  }

  #doc(): Y.Doc {
    if (this.#state.name === 'gone') throw new Error(`the map ${this.id} was closed`);
    return this.#state.doc;
  }

  #put(item: InboxItem): void {
    if (this.isGone) return;
    this.#inbox.push(item);
    this.#requestTick();
  }

  #adopt(doc: Y.Doc): Y.Doc {
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      this.#batch?.add(isEdit(origin) ? origin.author : null, bytes);
    });
    return doc;
  }

  async #take(item: InboxItem, batch: Batch): Promise<void> {
    if (this.isGone) return;
    const author = item.type === 'edit' ? item.edit.author : item.author;
    // An edit after a refused one may build on it, and a barrier after it would say that all is saved.
    if (this.#refused.has(author)) return;
    if (item.type === 'barrier') return batch.afterwards(item.answer);
    const { edit } = item;
    const outcome = await this.#judge(edit, batch);
    if (outcome.state === 'refused') this.#refused.add(author);
    batch.afterwards(() => edit.settle(outcome));
  }

  async #judge(edit: Edit, batch: Batch): Promise<EditOutcome> {
    const doc = this.#doc();
    const checked = this.#parts.check(doc, edit.bytes, edit.kind);
    if (!checked.ok) return checked.error;
    // An update that starts with 0 has no new content; taking away must stay possible in a full map.
    if (edit.bytes[0] !== 0 && this.#size.isFull(doc)) return FULL;
    const before = batch.length;
    const version = versionOf(doc);
    const failure = applyWhole(doc, edit) ?? versionFault(doc, version);
    if (failure === undefined) {
      this.#size.grow(edit.bytes.length);
      this.#sweeper.touch();
      return { state: 'stored' };
    }
    this.#parts.log.warn({ map: this.id, participant: edit.author.participant, failure }, 'edit undone');
    batch.forget(edit.author, before);
    await this.#rebuild(batch);
    return { state: 'refused', reason: { kind: 'invalid', message: failure } };
  }

  /** Throws away a document that took in half an update: back to what is stored, plus what this tick accepted before. */
  async #rebuild(batch: Batch): Promise<void> {
    this.#doc().destroy();
    const loaded = await loadDoc(this.id, this.#parts);
    if (!loaded.ok) throw new Error(`the map ${this.id} can no longer be loaded: ${loaded.error}`);
    const { doc } = loaded.value;
    if (this.isGone) return doc.destroy();
    for (const bytes of batch.updates()) Y.applyUpdate(doc, bytes);
    this.#state = { name: 'live', doc: this.#adopt(doc) };
  }

  #publish(batch: Batch, seqs: readonly number[]): void {
    this.#seq = seqs.at(-1) ?? this.#seq;
    const { update, soleAuthor } = batch.published();
    this.#tail.rows += seqs.length;
    this.#tail.bytes += update.length;
    this.#listener?.committed(update, soleAuthor);
  }

  #releaseWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const then of waiting) then();
  }
}

/** Only the server writes the version: with a wrong one, nobody could open the map again. */
function versionFault(doc: Y.Doc, before: unknown): string | undefined {
  return before === undefined || versionOf(doc) === before ? undefined : 'it changes the version of the map';
}

const FULL: EditOutcome = {
  state: 'refused',
  reason: { kind: 'too-big', message: 'The map has reached its largest size.' },
};
