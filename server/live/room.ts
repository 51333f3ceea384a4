import * as Y from 'yjs';
import type { MapId } from '../../shared/base/ids.ts';
import { readMap } from '../../shared/doc/read.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { NewUpdate } from '../storage/storage.ts';
import { isEdit } from './apply.ts';
import { Batch } from './batch.ts';
import { Capacity } from './capacity.ts';
import type { Author, Edit, EditOutcome } from './edit.ts';
import { Inbox } from './inbox.ts';
import { Judge } from './judge.ts';
import { LiveDocument } from './live-document.ts';
import { type LoadedDoc, loadDoc } from './load.ts';
import { Owners } from './owners.ts';
import { type Probe, watchNothing } from './probe.ts';
import { RoomCompaction } from './room-compaction.ts';
import type { RoomEnd, RoomListener, RoomParts } from './room-parts.ts';
import { Sweeper } from './sweeper.ts';
import type { Cancel } from './timers.ts';
import { Typing, textOf } from './typing.ts';

/** Milliseconds without an edit after which a map is kept as bytes: longer than people think between two words. */
const FREEZE_AFTER_MS = 15_000;

type RoomState = { readonly name: 'live' } | { readonly name: 'gone'; readonly reason: RoomEnd };

/** A map in memory: takes edits in, and per tick applies, hands over for storing, then publishes and answers. */
export class Room {
  readonly id: MapId;
  readonly epoch: string;
  readonly #parts: RoomParts;
  readonly #requestTick: () => void;
  readonly #probe: Probe;
  readonly #sweeper: Sweeper;
  readonly #capacity: Capacity;
  readonly #owners: Owners;
  readonly #judge: Judge;
  readonly #document: LiveDocument;
  readonly #compaction: RoomCompaction;
  readonly #inbox: Inbox;
  readonly #typing = new Typing();
  readonly #refused = new WeakSet<Author>();
  #state: RoomState = { name: 'live' };
  /** Present from the first half of a tick to the second: the document is then ahead of what is stored. */
  #batch: Batch | undefined;
  #waiting: (() => void)[] = [];
  /** What to tell those whose changes in the server's name are not stored yet, if they never will be. */
  readonly #writing = new Set<() => void>();
  #listener: RoomListener | undefined;
  #seq: number;
  #freeze: Cancel | undefined;
  #reading: { readonly seq: number; readonly map: ArgumentMap } | undefined;

  constructor(loaded: LoadedDoc, parts: RoomParts, requestTick: (room: Room) => void) {
    this.id = loaded.row.id;
    this.epoch = loaded.row.epoch;
    this.#parts = parts;
    this.#requestTick = () => requestTick(this);
    this.#probe = parts.probe ?? watchNothing;
    this.#sweeper = new Sweeper(parts.timers, this.#requestTick);
    this.#capacity = new Capacity(loaded, parts.limits);
    this.#owners = new Owners(loaded.owners);
    this.#judge = new Judge({
      check: parts.check,
      owners: this.#owners,
      capacity: this.#capacity,
      isRecovering: () => parts.clock.now() < loaded.recoveringUntil,
    });
    this.#compaction = new RoomCompaction(this.id, loaded.tail, parts);
    this.#inbox = new Inbox(parts.limits.uncommittedBytes, (isHeld) => {
      if (isHeld) parts.meter.heldBack();
      this.#listener?.held(isHeld);
    });
    this.#document = new LiveDocument(loaded.doc, {
      emitted: (bytes, transaction) => this.#emitted(bytes, transaction),
      changed: (transaction, doc) => this.#judge.note(transaction, doc),
    });
    this.#seq = loaded.seq;
    this.#freezeLater();
  }

  get isGone(): boolean {
    return this.#state.name === 'gone';
  }

  /** Whether anything waits to be stored. */
  get isBusy(): boolean {
    return !this.#inbox.isEmpty || this.#batch !== undefined;
  }

  /** Number of the last stored row. */
  get seq(): number {
    return this.#seq;
  }

  /** Upper estimate of the document's size in bytes, as stored. */
  get bytes(): number {
    return this.#capacity.bytes;
  }

  /** Names the one listener of the room. */
  listen(listener: RoomListener): void {
    this.#listener = listener;
  }

  /** Takes an edit in; it is judged, applied and stored with the next tick. */
  submit(edit: Edit): void {
    if (this.isGone) return;
    this.#inbox.put({ type: 'edit', edit }, edit.bytes.length);
    this.#requestTick();
  }

  /** Calls `answer` once everything its author sent earlier is stored. */
  barrier(author: Author, answer: () => void): void {
    if (this.isGone) return;
    this.#inbox.put({ type: 'barrier', author, answer }, 0);
    this.#requestTick();
  }

  /** Runs `then` when the document is exactly what is stored: now, or right after the batch in flight. */
  whenSettled(then: () => void): void {
    if (this.#batch === undefined) then();
    else this.#waiting.push(then);
  }

  /** The state vector of what is stored; call it within `whenSettled`. */
  stateVector(): Uint8Array {
    return this.#document.stateVector();
  }

  /** What a peer with the given state vector lacks; call it within `whenSettled`. Throws on a malformed vector. */
  diff(vector: Uint8Array): Uint8Array {
    const { isFrozen } = this.#document;
    try {
      return this.#document.diff(vector);
    } finally {
      // It was brought back for this.
      if (isFrozen) this.#freezeLater();
    }
  }

  /**
   * Makes a change of the server's own with the next tick. Resolves once it is stored and everybody was told; rejects
   * when it cannot be stored, and its outcome may then be unknown.
   */
  write(change: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (): void => reject(new Error(`the document ${this.id} was closed`));
      if (this.isGone || this.#parts.health.isDown) return failed();
      this.#writing.add(failed);
      const done = (): void => {
        this.#writing.delete(failed);
        resolve();
      };
      this.#inbox.put({ type: 'write', change, done }, 0);
      this.#requestTick();
    });
  }

  /** Looks at the document as stored. */
  look<T>(read: (doc: Y.Doc) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.whenSettled(() => {
        if (this.isGone) return reject(new Error(`the document ${this.id} was closed`));
        const { isFrozen } = this.#document;
        resolve(read(this.#document.doc));
        if (isFrozen) this.#freezeLater();
      });
    });
  }

  /** The map as stored. */
  read(): Promise<ArgumentMap> {
    return new Promise((resolve, reject) => {
      this.whenSettled(() => {
        if (this.isGone) return reject(new Error(`the map ${this.id} was closed`));
        if (this.#reading?.seq !== this.#seq) {
          this.#reading = { seq: this.#seq, map: readMap(this.#document.doc).map };
          this.#freezeLater();
        }
        resolve(this.#reading.map);
      });
    });
  }

  /** First half of a tick: judges and applies what came in; returns the rows to store. */
  async begin(): Promise<NewUpdate[]> {
    if (this.isGone) return [];
    const items = this.#inbox.take();
    const batch = new Batch();
    this.#batch = batch;
    for (const item of items) {
      if (this.isGone) return [];
      if (item.type === 'write') {
        item.change(this.#document.doc);
        batch.afterwards(item.done);
        continue;
      }
      const author = item.type === 'edit' ? item.edit.author : item.author;
      // An edit after a refused one may build on it, and a barrier after it would say that all is saved.
      if (this.#refused.has(author)) continue;
      if (item.type === 'barrier') batch.afterwards(item.answer);
      else await this.#take(item.edit, batch);
    }
    if (this.isGone) return [];
    const swept = this.#sweeper.run(() => this.#document.doc);
    if (swept > 0) this.#parts.log.info({ map: this.id, swept }, 'relations without their ends removed');
    return batch.rows(this.id, this.#parts.clock.now(), this.#typing);
  }

  /** Second half, once the rows are stored: publishes, then answers, then lets joiners in. */
  finish(seqs: readonly number[]): void {
    const batch = this.#batch;
    this.#batch = undefined;
    if (this.isGone || batch === undefined) return;
    this.#probe('before-publish');
    if (batch.length > 0) this.#publish(batch, seqs);
    this.#probe('before-answer');
    batch.settle();
    this.#inbox.stored();
    this.#releaseWaiting();
    if (!this.#inbox.isEmpty) this.#requestTick();
    if (this.#compaction.isDue) this.whenSettled(() => void this.#compact());
    this.#freezeLater();
  }

  /** Ends the room: what is not stored is dropped, and everybody is told why. */
  end(reason: RoomEnd): void {
    if (this.isGone) return;
    this.#state = { name: 'gone', reason };
    this.#inbox.take();
    this.#batch = undefined;
    this.#sweeper.stop();
    this.#freeze?.();
    this.#document.destroy();
    this.#listener?.ended(reason);
    for (const failed of this.#writing) failed();
    this.#writing.clear();
    this.#releaseWaiting();
  }

  /** Writes a snapshot before the room is let go, when that is worth it. */
  async compact(): Promise<void> {
    if (this.isGone || this.isBusy || !this.#compaction.isWorthIt) return;
    await this.#compaction.run(this.#seq, this.#document);
  }

  async #compact(): Promise<void> {
    if (this.isGone) return;
    try {
      const isSame = await this.#compaction.run(this.#seq, this.#document);
      if (!isSame) this.end('reopen');
    } catch (cause) {
      // The log is whole; only the snapshot that would have shortened it is missing.
      this.#parts.log.error({ map: this.id, err: cause }, 'a map could not be compacted');
    }
  }

  #emitted(bytes: Uint8Array, transaction: Y.Transaction): void {
    const batch = this.#batch;
    if (batch === undefined) return;
    const author = isEdit(transaction.origin) ? transaction.origin.author : null;
    batch.add(author, bytes, textOf(transaction));
    if (author === null) batch.claim(null, this.#owners.claim(null, [this.#document.doc.clientID]));
  }

  async #take(edit: Edit, batch: Batch): Promise<void> {
    const outcome = await this.#judgeEdit(edit, batch);
    if (outcome.state === 'refused') this.#refused.add(edit.author);
    batch.afterwards(() => edit.settle(outcome));
  }

  async #judgeEdit(edit: Edit, batch: Batch): Promise<EditOutcome> {
    const judged = this.#judge.before(this.#document.doc, edit);
    if (!judged.ok) return judged.error;
    const isDown = this.#parts.health.isDown;
    if (isDown && judged.value.claims.length > 0) return STORAGE_DOWN;
    const claimed = this.#owners.claim(edit.author.participant, judged.value.claims);
    const before = batch.length;
    const fault = this.#judge.apply(this.#document.doc, edit, judged.value);
    const isNew = batch.length > before;
    if (fault === undefined && !(isDown && isNew)) {
      batch.claim(edit.author.participant, claimed);
      this.#accepted(edit);
      return STORED;
    }
    batch.forget(edit.author, before);
    await this.#rebuild(batch);
    if (fault === undefined) return STORAGE_DOWN;
    if (!this.isGone && this.#judge.wasSo(this.#document.doc, fault)) {
      this.#judge.apply(this.#document.doc, edit, judged.value);
      batch.claim(edit.author.participant, claimed);
      this.#accepted(edit);
      return STORED;
    }
    this.#owners.release(claimed);
    const { message } = fault;
    this.#parts.log.warn({ map: this.id, participant: edit.author.participant }, 'an edit was undone');
    return { state: 'refused', reason: { kind: 'invalid', message } };
  }

  #accepted(edit: Edit): void {
    this.#capacity.grow(edit.bytes.length, this.#judge.touched);
    if (this.#judge.isStructural) this.#sweeper.touch();
  }

  /** Throws away a document that took in half an update: back to what is stored, plus what this tick accepted before. */
  async #rebuild(batch: Batch): Promise<void> {
    const loaded = await loadDoc(this.id, this.#parts);
    if (!loaded.ok) throw new Error(`the map ${this.id} can no longer be loaded: ${loaded.error}`);
    const { doc } = loaded.value;
    if (this.isGone) return doc.destroy();
    for (const bytes of batch.updates()) Y.applyUpdate(doc, bytes);
    this.#document.replace(doc);
  }

  #publish(batch: Batch, seqs: readonly number[]): void {
    this.#seq = seqs.at(-1) ?? this.#seq;
    const { update, soleAuthor } = batch.published();
    this.#compaction.grow(seqs.length, update.length);
    this.#listener?.committed(update, soleAuthor, () => this.#document.vectorBefore(update));
  }

  /** Puts the freezing of the document off, for as long again. */
  #freezeLater(): void {
    if (this.isGone || this.#document.isFrozen) return;
    this.#freeze?.();
    this.#freeze = this.#parts.timers.after(FREEZE_AFTER_MS, () => {
      if (this.isBusy) return this.#freezeLater();
      this.#reading = undefined;
      this.#document.freeze();
    });
  }

  #releaseWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const then of waiting) then();
  }
}

const STORED: EditOutcome = { state: 'stored' };
const STORAGE_DOWN: EditOutcome = {
  state: 'refused',
  reason: { kind: 'storage-down', message: 'The server cannot store anything at present.' },
};
