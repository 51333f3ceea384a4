import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type WebSocket from 'ws';
import { readSettings } from '../../server/config.ts';
import type { Step } from '../../server/live/probe.ts';
import { type Serving, serve } from '../../server/serve.ts';
import type { EmbeddedStorage } from '../../server/storage/embedded.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { RoundId } from '../../shared/base/ids.ts';
import { readSession } from '../../shared/doc/session-doc.ts';
import { type Gate, gate, testStorage } from '../support/failing-storage.ts';
import { openPeer, type Peer, untilDoc } from '../support/peer.ts';
import { costsFile } from '../support/rounds.ts';
import { createMap, type Joined, join } from '../support/server-process.ts';
import { recordingLog } from '../support/silent.ts';

const ROUND = 'd_one' as RoundId;
const NEXT = 'd_next' as RoundId;
const TARGETS = [{ kind: 'element', element: 'e_cost' }];

/** The server as in the product, in this process: its commits go on, or wait, as the test has them. */
const storage = testStorage(memoryStorage());
const folder = mkdtempSync(joinPath(tmpdir(), 'penumbra-tick-'));
let serving: Serving;
let url: string;
let note: (step: Step) => void = () => {};
const peers: Peer[] = [];

beforeAll(async () => {
  const settings = readSettings(['--data', folder, '--port', '0'], {});
  if (!settings.ok) throw new Error(settings.error.join(' '));
  const unasked = (): never => expect.unreachable();
  const embedded: EmbeddedStorage = { ...storage, prepareRestore: unasked, swapIn: unasked };
  const options = { log: recordingLog(), probe: (step: Step) => note(step) };
  serving = await serve({ ...settings.value, clientFolder: folder }, embedded, options);
  url = `http://127.0.0.1:${serving.port}`;
});
let held: Gate;
beforeEach(() => {
  held = gate();
});
afterEach(() => {
  note = () => {};
  held.open();
  for (const peer of peers.splice(0)) peer.destroy();
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true });
});

function ask(who: Joined, method: string, path: string, body: object): Promise<Response> {
  return fetch(`${url}/api/maps/${who.map}/rounds${path}`, {
    method,
    headers: { cookie: who.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const open = (host: Joined, id: RoundId) =>
  ask(host, 'POST', '', {
    ...{ id, question: 'happens', targets: TARGETS, endsAt: null },
    ...{ names: 'shown', reasons: 'asked', progress: 'count' },
  });

const cast = (who: Joined, judgement: number) =>
  ask(who, 'PUT', `/${ROUND}/ballots`, {
    ...{ id: `j_${judgement}`, target: TARGETS[0], judgement, wording: 'w'.repeat(28), turn: 1 },
  });

async function follow(who: Joined): Promise<Peer> {
  const peer = openPeer(url, { map: `${who.map}/session`, ticket: who.ticket });
  peers.push(peer);
  await peer.synced;
  return peer;
}

/** What each socket is sent from now on, in hexadecimal, so that what differs can be read. */
function listen(all: readonly Peer[]): string[][] {
  return all.map(({ provider }) => {
    const heard: string[] = [];
    (provider.ws as unknown as WebSocket).on('message', (data: ArrayBuffer) =>
      heard.push(Buffer.from(data).toString('hex')),
    );
    return heard;
  });
}

const stageOf = ({ doc }: Peer, round = ROUND) => readSession(doc).rounds.get(round)?.stage.name;

it('S15.5 a reveal reaches four sockets whole, as one message that is the same for all, of one tick', async () => {
  const { links } = await createMap(url, costsFile());
  const host = await join(url, links.host, 'Hanna');
  const ben = await join(url, links.participant, 'Ben');
  const cleo = await join(url, links.participant, 'Cleo');
  const olga = await join(url, links.observer, 'Olga');
  const all = await Promise.all([host, ben, cleo, olga].map(follow));
  expect((await open(host, ROUND)).status).toBe(201);
  for (const [who, judgement] of [
    [host, 10],
    [ben, 40],
    [cleo, 90],
  ] as const)
    expect((await cast(who, judgement)).status).toBe(200);
  for (const { doc } of all) await untilDoc(doc, () => readSession(doc).progress.get(ROUND)?.done === 3);

  // The tick that has the reveal is the last one that the server can end: what comes after waits in storage.
  const steps: Step[] = [];
  let opening: Promise<Response> | undefined;
  note = (step) => {
    steps.push(step);
    // Asked for once the reveal has its turn, and before it is out.
    if (step === 'applied') opening ??= open(host, NEXT);
    if (step === 'committed') storage.hold('appendUpdates', held);
  };
  const heard = listen(all);
  const revealing = ask(host, 'POST', `/${ROUND}/acts`, { act: 'reveal' });
  for (const peer of all) await untilDoc(peer.doc, () => stageOf(peer) === 'revealed');
  expect((await revealing).status).toBe(200);

  expect(heard.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  expect(new Set(heard.flat()).size).toBe(1);
  for (const { doc } of all) {
    const points = readSession(doc).results.get(ROUND)?.targets[0]?.points;
    expect(points?.map(({ judgement }) => judgement)).toEqual([10, 40, 90]);
  }
  expect(steps.slice(0, 5)).toEqual([
    'applied',
    'before-commit',
    'committed',
    'before-publish',
    'before-answer',
  ]);
  expect(steps.filter((step) => step === 'before-publish')).toHaveLength(1);

  held.open();
  expect((await opening)?.status).toBe(201);
  for (const peer of all) await untilDoc(peer.doc, () => stageOf(peer, NEXT) === 'open');
});
