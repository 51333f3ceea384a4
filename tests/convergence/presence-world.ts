import { vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Connection, connect } from '../../client/session/connection.ts';
import { createPresence } from '../../client/session/presence.ts';
import { emptyMap, seedUpdate } from '../../server/live/seed.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { MapId } from '../../shared/base/ids.ts';
import type { OwnPresence } from '../../shared/wire/presence.ts';
import { LocalServer } from '../support/local-server.ts';
import type { LocalWebSocket } from '../support/local-socket.ts';
import { settled } from '../support/manual-time.ts';

const MAP = 'm_seen' as MapId;
/** Bytes after which a reader misses presence: a few frames, so that it happens. */
const LIMITS = { behindPresenceBytes: 400 };
/** Milliseconds of one round in which everything is let through. */
const ROUND_MS = 100;
/** Rounds until everybody has reconnected, whatever pause was drawn, and the last frame has arrived. */
const ROUNDS_MAX = 120;
/** Rounds without news after which everything has arrived: longer than the pause between two frames of either side. */
const QUIET_ROUNDS = 4;

export const PEOPLE = 3;

/** What happens next to people who see each other. */
export type Event =
  /** Somebody does something that others may see. */
  | { readonly type: 'say'; readonly person: number; readonly said: Partial<OwnPresence> }
  /** The server reads so many frames of somebody, who then takes as many of those that wait. */
  | { readonly type: 'up' | 'down'; readonly person: number; readonly count: number }
  | { readonly type: 'time'; readonly ms: number }
  /** Somebody loses the connection; the server hears of it later, and what was on its way to it still comes. */
  | { readonly type: 'lose'; readonly person: number }
  /** The server reads so many frames of connections that were lost, then hears of the end of one. */
  | { readonly type: 'late'; readonly count: number; readonly ends: boolean }
  | { readonly type: 'crash' };

/** Somebody's browser, with the client's own connection and presence. */
class Onlooker {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly presence;
  readonly #connection: Connection;
  /** What was published last, all in all. */
  said: OwnPresence = { selection: [], drag: {} };

  constructor(name: string, doc: Y.Doc, webSocket: typeof WebSocket) {
    this.doc = doc;
    this.awareness = new Awareness(doc);
    this.presence = createPresence(this.awareness, `p_${name}`);
    const nothing = (): void => undefined;
    this.#connection = connect(
      {
        doc,
        awareness: this.awareness,
        mapId: MAP,
        url: 'ws://local/sync',
        epoch: null,
        random: () => 0,
        isLoading: () => false,
        webSocket,
      },
      {
        hello: nothing,
        moved: this.presence.moved,
        synced: nothing,
        lost: nothing,
        acknowledged: nothing,
        closed: nothing,
      },
    );
  }

  say(said: Partial<OwnPresence>): void {
    this.said = { ...this.said, ...said };
    this.presence.publish(said);
  }

  destroy(): void {
    this.presence.destroy();
    this.#connection.destroy();
    this.awareness.destroy();
    this.doc.destroy();
  }
}

/** People, a server, and all that is on its way between them, in the test's hands. */
export class PresenceWorld {
  readonly people: Onlooker[] = [];
  readonly #storage = memoryStorage();
  #server = new LocalServer({ storage: this.#storage, limits: LIMITS });
  /** Everybody's newest socket. */
  readonly #sockets: (LineEnd | undefined)[] = [];
  /** Lost by the client; the server does not know yet. */
  readonly #lost: LocalWebSocket[] = [];

  async open(): Promise<void> {
    const map = { id: MAP, epoch: 'e', createdAt: 0 };
    await this.#storage.createMap({ map, seed: seedUpdate(emptyMap('Seen')), links: [], participants: [] });
    for (let index = 0; index < PEOPLE; index += 1) {
      const doc = new Y.Doc();
      this.people.push(new Onlooker(`person${index}`, doc, this.#socketClass(index, doc.clientID)));
    }
  }

  async happen(event: Event): Promise<void> {
    switch (event.type) {
      case 'say':
        this.people[event.person]?.say(event.said);
        break;
      case 'up':
        this.#sockets[event.person]?.up(event.count);
        break;
      case 'down':
        this.#sockets[event.person]?.down(event.count);
        break;
      case 'time':
        await this.#pass(event.ms);
        break;
      case 'lose':
        this.#sockets[event.person]?.lose();
        break;
      case 'late':
        for (const ws of this.#lost) for (let n = 0; n < event.count && ws.deliver(); n += 1);
        if (event.ends) this.#lost.shift()?.cut();
        break;
      default:
        this.#server.crash();
        this.#lost.length = 0;
        this.#server = new LocalServer({ storage: this.#storage, limits: LIMITS, time: this.#server.time });
    }
    await settled();
  }

  /** Lets everything arrive, in both directions. */
  async settle(): Promise<void> {
    for (const ws of this.#lost) {
      while (ws.deliver());
      ws.cut();
    }
    let quiet = 0;
    for (let round = 0; round < ROUNDS_MAX && quiet < QUIET_ROUNDS; round += 1) {
      await this.#pass(ROUND_MS);
      const taken = this.#sockets.map((end) => (end?.up(Infinity) ?? 0) + (end?.down(Infinity) ?? 0));
      const isQuiet = this.#sockets.every((end) => end?.isOpen) && taken.every((count) => count === 0);
      quiet = isQuiet ? quiet + 1 : 0;
    }
  }

  destroy(): void {
    for (const person of this.people) person.destroy();
    this.#server.crash();
  }

  async #pass(ms: number): Promise<void> {
    await this.#server.time.advance(ms);
    vi.advanceTimersByTime(ms);
    await settled();
  }

  /** The class that somebody's provider opens its sockets with. */
  #socketClass(index: number, clientId: number): typeof WebSocket {
    const open = (end: LineEnd): void => {
      this.#sockets[index] = end;
      // The first is known by what it sends, as a client that does not name its id.
      const visit = { name: `person${index}`, ...(index > 0 && { clientId }) };
      const server = this.#server;
      void server.enter(MAP, visit).then((ws) => {
        if (server === this.#server) return end.begin(ws);
        ws?.cut();
        end.begin(undefined);
      });
    };
    const lost = this.#lost;
    return class extends LineEnd {
      constructor() {
        super((ws) => lost.push(ws));
        open(this);
      }
    } as unknown as typeof WebSocket;
  }
}

/** The client's end of a line, as the provider sees it. */
class LineEnd {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #leave: (ws: LocalWebSocket) => void;
  #ws: LocalWebSocket | undefined;

  constructor(leave: (ws: LocalWebSocket) => void) {
    this.#leave = leave;
  }

  get isOpen(): boolean {
    return this.readyState === this.OPEN;
  }

  begin(ws: LocalWebSocket | undefined): void {
    if (ws === undefined || this.readyState > this.OPEN) {
      ws?.cut();
      this.#end(1006);
      return;
    }
    this.#ws = ws;
    ws.once('close', (code: number) => this.#end(code));
    this.readyState = 1;
    this.onopen?.();
  }

  send(bytes: Uint8Array): void {
    if (this.isOpen) this.#ws?.put(bytes);
  }

  close(): void {
    this.lose();
  }

  lose(): void {
    if (this.#ws !== undefined && this.isOpen) this.#leave(this.#ws);
    this.#end(1006);
  }

  up(count: number): number {
    let sent = 0;
    while (sent < count && this.isOpen && this.#ws?.deliver() === true) sent += 1;
    return sent;
  }

  down(count: number): number {
    let taken = 0;
    for (; taken < count && this.isOpen; taken += 1) {
      const next = this.#ws?.take();
      if (next === undefined) break;
      if (next.type === 'frame') this.onmessage?.({ data: Uint8Array.from(next.bytes).buffer });
    }
    return taken;
  }

  #end(code: number): void {
    if (this.readyState > this.OPEN) return;
    this.readyState = 3;
    this.onclose?.({ code, reason: '' });
  }
}
