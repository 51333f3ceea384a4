import { afterAll, expect, it, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import { WebsocketProvider as OlderProvider } from 'y-websocket-3.0.0';
import * as Y from 'yjs';
import { emptyMap, seedUpdate } from '../../server/live/seed.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { LocalServer } from '../support/local-server.ts';
import type { LocalWebSocket } from '../support/local-socket.ts';
import { settled } from '../support/manual-time.ts';

const MAP = 'm_one' as MapId;
const STEP_MS = 500;

// Before anything is imported: what the providers tell the time with takes hold of the clock when it is loaded.
vi.hoisted(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

/** The class that the provider opens its sockets with, here without a network; all of them are kept. */
function localWebSockets(server: LocalServer) {
  return class LocalClient {
    static readonly OPEN = 1;
    static readonly all: LocalClient[] = [];
    readonly OPEN = 1;
    readyState = 0;
    binaryType = '';
    onopen: () => void = () => {};
    onmessage: (event: { data: ArrayBuffer }) => void = () => {};
    onclose: (event: { code: number; reason: string } | null) => void = () => {};
    onerror: () => void = () => {};
    #ws: LocalWebSocket | undefined;

    constructor() {
      LocalClient.all.push(this);
      void server.enter(MAP, { name: 'ann', wantsExtras: false }).then((ws) => {
        this.#ws = ws;
        this.readyState = 1;
        this.onopen();
      });
    }

    send(bytes: Uint8Array): void {
      this.#ws?.put(bytes);
    }

    close(): void {
      this.readyState = 3;
      this.#ws?.cut();
    }

    /** Lets everything through that waits, in both directions. */
    flush(): void {
      while (this.#ws?.deliver() === true);
      for (let next = this.#ws?.take(); next !== undefined; next = this.#ws?.take()) {
        if (next.type === 'frame') this.onmessage({ data: Uint8Array.from(next.bytes).buffer });
        else this.onclose(next);
      }
    }
  };
}

it.each([
  ['3.1.0', WebsocketProvider],
  ['3.0.0', OlderProvider as unknown as typeof WebsocketProvider],
])(
  'S6.6 a stock client (%s) keeps one connection through 75 seconds of silence',
  async (_version, Provider) => {
    const storage = memoryStorage();
    const map = { id: MAP, epoch: 'e', createdAt: 0 };
    await storage.createMap({ map, seed: seedUpdate(emptyMap('Empty')), links: [], participants: [] });
    const server = new LocalServer({ storage });
    const Sockets = localWebSockets(server);
    const provider = new Provider('ws://local', MAP, new Y.Doc(), {
      WebSocketPolyfill: Sockets as unknown as typeof WebSocket,
      disableBc: true,
    });
    // Its own presence, renewed every 15 s, would break the silence.
    provider.awareness.setLocalState(null);
    for (let passed = 0; passed < 75_000; passed += STEP_MS) {
      await server.time.advance(STEP_MS);
      vi.advanceTimersByTime(STEP_MS);
      await settled();
      for (const socket of Sockets.all) socket.flush();
    }
    expect([provider.synced, Sockets.all.length]).toEqual([true, 1]);
    provider.destroy();
    provider.awareness.destroy();
    server.crash();
  },
);
