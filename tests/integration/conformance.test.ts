import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { WebsocketProvider as OlderProvider } from 'y-websocket-3.0.0';
import * as Y from 'yjs';
import { addElement } from '../../shared/doc/write/elements.ts';
import { CLOSE } from '../../shared/wire/close-codes.ts';
import type { CreateMapResponse } from '../../shared/wire/http.ts';
import { anElement, must } from '../support/builders.ts';
import { type ClosingServer, closingServer } from '../support/closing-server.ts';
import { untilDoc } from '../support/peer.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let map: CreateMapResponse;
const opened: { destroy(): void }[] = [];

beforeAll(async () => {
  server = await startServer();
  map = await createMap(server.url, { title: 'Shared' });
});
afterEach(() => {
  for (const provider of opened.splice(0)) provider.destroy();
});
afterAll(() => server.stop());

const VERSIONS = [
  ['3.1.0', WebsocketProvider],
  ['3.0.0', OlderProvider as unknown as typeof WebsocketProvider],
] as const;

/** A provider as its documentation shows it, with nothing of ours added. */
function provide(
  Provider: typeof WebsocketProvider,
  { map: id, ticket }: Pick<Joined, 'map' | 'ticket'>,
  doc = new Y.Doc(),
  url = server.url,
): WebsocketProvider {
  const provider = new Provider(`${url.replace('http', 'ws')}/sync`, id, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: { ticket },
    disableBc: true,
    maxBackoffTime: 400,
  });
  opened.push(provider);
  return provider;
}

function synced(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve) => {
    if (provider.synced) resolve();
    else provider.once('sync', () => resolve());
  });
}

const has = (id: string) => (doc: Y.Doc) => doc.getMap('elements').has(id);

describe.each(VERSIONS)('a stock client, y-websocket %s', (version, Provider) => {
  /** Ids have no dots. */
  const tag = version.replaceAll('.', '');
  const enter = async (doc?: Y.Doc): Promise<WebsocketProvider> => {
    const provider = provide(Provider, await join(server.url, map.links.participant), doc);
    await synced(provider);
    return provider;
  };

  it('S5.3 gets the map, and what others do, and is never sent a frame that it does not know', async () => {
    const unknown = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [ann, bob] = [await enter(), await enter()];
    must(addElement(ann.doc, anElement(`both${tag}`)));
    await untilDoc(bob.doc, has(`e_both${tag}`));
    ann.awareness.setLocalState({ cursor: { x: 1, y: 2 } });
    await new Promise<void>((resolve) => {
      bob.awareness.on('change', () => {
        if (bob.awareness.getStates().get(ann.doc.clientID)?.cursor !== undefined) resolve();
      });
    });
    expect(unknown).not.toHaveBeenCalled();
    unknown.mockRestore();
  });

  it('S4.5 brings offline edits when it comes back', async () => {
    const [ann, bob] = [await enter(), await enter()];
    ann.disconnect();
    must(addElement(ann.doc, anElement(`offline${tag}`)));
    must(addElement(bob.doc, anElement(`meanwhile${tag}`)));
    ann.connect();
    await untilDoc(bob.doc, has(`e_offline${tag}`));
    await untilDoc(ann.doc, has(`e_meanwhile${tag}`));
  });

  it('S1.2 comes back by itself after the server was killed, with what it did meanwhile', async () => {
    const ann = await enter();
    await server.kill('SIGKILL');
    must(addElement(ann.doc, anElement(`killed${tag}`)));
    await server.restart();
    await synced(ann);
    const bob = await enter();
    await untilDoc(bob.doc, has(`e_killed${tag}`));
  });

  it('S1.6 may be open in two tabs of one person', async () => {
    const joined = await join(server.url, map.links.participant);
    const [one, two] = [provide(Provider, joined), provide(Provider, joined)];
    await Promise.all([synced(one), synced(two)]);
    must(addElement(one.doc, anElement(`tab${tag}`)));
    await untilDoc(two.doc, has(`e_tab${tag}`));
    one.destroy();
    must(addElement(two.doc, anElement(`other${tag}`)));
    const bob = await enter();
    await untilDoc(bob.doc, has(`e_other${tag}`));
  });
});

describe('close codes', () => {
  const TICKET = { map: 'm_any', ticket: 'none' };
  let closing: ClosingServer;
  beforeAll(async () => {
    closing = await closingServer();
  });
  afterAll(() => closing.close());

  it.each(Object.values(CLOSE))('%i: 3.1.0 stops for good exactly when somebody must act', async (code) => {
    closing.use(code);
    const provider = provide(WebsocketProvider, TICKET, new Y.Doc(), closing.url);
    const isFinal = code >= 4400 && code < 4500;
    if (isFinal) {
      const closed = await new Promise<{ code: number }>((resolve) => provider.once('closed', resolve));
      expect([closed.code, provider.shouldConnect]).toEqual([code, false]);
    } else {
      await closing.tries(2);
      expect(provider.shouldConnect).toBe(true);
    }
  });

  it('3.0.0 knows no final code: it tries again and again, each time after a longer pause', async () => {
    closing.use(CLOSE.notAllowed);
    const start = performance.now();
    provide(OlderProvider as unknown as typeof WebsocketProvider, TICKET, new Y.Doc(), closing.url);
    await closing.tries(4);
    // 200, 400 and again 400 ms between them, at least; a flood would be done in a few.
    expect(performance.now() - start).toBeGreaterThan(250);
  });

  it('S1.4 3.0.0 with a ticket that opens nothing costs the server a look-up each time, and hurts nobody', async () => {
    const lost = provide(OlderProvider as unknown as typeof WebsocketProvider, {
      map: map.id,
      ticket: 'forged',
    });
    let closes = 0;
    await new Promise<void>((resolve) => {
      lost.on('connection-close', () => {
        closes += 1;
        if (closes === 4) resolve();
      });
    });
    const ann = provide(WebsocketProvider, await join(server.url, map.links.participant));
    await synced(ann);
    must(addElement(ann.doc, anElement('beside')));
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });
});
