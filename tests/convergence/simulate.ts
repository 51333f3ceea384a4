import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { fillDoc } from '../../shared/doc/fill.ts';
import { readMap } from '../../shared/doc/read.ts';
import { repair } from '../../shared/doc/repair.ts';
import { stepThrough } from '../../shared/doc/undo.ts';
import { aBearer, aMap, anElement, aRelation, at, aVoice, e, listed, r } from '../support/builders.ts';
import { connect, type Network, type Peer } from '../support/peers.ts';
import { type Act, anAct, perform } from './acts.ts';
import { expectInvariants } from './invariants.ts';

/** People who edit; the peer after them is the server, which only sweeps. */
const PEOPLE = 3;

/** What happens next: somebody acts, two clash, an update arrives, a line is cut or mended, or the server sweeps. */
export type Event =
  | { readonly type: 'act'; readonly act: Act }
  /** Two act without knowing of each other, all is delivered, and then some take back what they did. */
  | { readonly type: 'clash'; readonly acts: readonly [Act, Act]; readonly undone: readonly number[] }
  | { readonly type: 'deliver'; readonly choice: number; readonly again: boolean }
  | { readonly type: 'toggle'; readonly peer: number }
  | { readonly type: 'sweep' };

/** Two acts of different people, mostly on the same thing. */
const aClash = fc
  .record({
    acts: fc.tuple(anAct(PEOPLE), anAct(PEOPLE)),
    same: fc.nat(4),
    undone: fc.array(fc.nat(PEOPLE - 1), { maxLength: 3 }),
  })
  .map(({ acts: [one, other], same, undone }): Event => {
    const x = same === 0 ? other.x : one.x;
    return { type: 'clash', acts: [one, { ...other, x, peer: (one.peer + 1) % PEOPLE }], undone };
  });

/** Any history of such events. */
export function aHistory(longest: number): fc.Arbitrary<Event[]> {
  const event: fc.Arbitrary<Event> = fc.oneof(
    { weight: 10, arbitrary: fc.record({ type: fc.constant('act' as const), act: anAct(PEOPLE) }) },
    { weight: 5, arbitrary: aClash },
    {
      weight: 10,
      arbitrary: fc.record({
        type: fc.constant('deliver' as const),
        choice: fc.nat(500),
        again: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('toggle' as const), peer: fc.nat(PEOPLE) }) },
    { weight: 1, arbitrary: fc.constant({ type: 'sweep' as const }) },
  );
  return fc.array(event, { maxLength: longest, size: 'max' });
}

/** Lets a history happen and holds its end against what docs/model.md promises. */
export function simulate(history: readonly Event[]): Network {
  const network = connect(PEOPLE + 1, start());
  history.forEach((event, step) => {
    happen(network, event, step);
  });
  network.settle();
  expectAgreement(network);
  expectInvariants(network.peers[0]!.map());
  expectSweepToBeUnseen(network);
  return network;
}

function happen(network: Network, event: Event, step: number): void {
  switch (event.type) {
    case 'act':
      act(network, event.act, step);
      break;
    case 'clash':
      network.settle();
      for (const one of event.acts) act(network, one, step);
      network.settle();
      for (const peer of event.undone) stepThrough(network.peers[peer]!.undo, 'undo');
      break;
    case 'deliver':
      network.deliver(event.choice, event.again);
      break;
    case 'toggle':
      network.toggle(event.peer);
      break;
    case 'sweep':
      repair(serverOf(network).doc);
      break;
  }
}

function serverOf(network: Network): Peer {
  return network.peers[PEOPLE]!;
}

function act(network: Network, what: Act, step: number): void {
  const peer = network.peers[what.peer];
  if (peer === undefined) return;
  const before = network.sent();
  const written = perform(peer, what, step);
  if (written?.ok === false) expect(network.sent(), 'a refused act wrote something').toBe(before);
}

/** All read the same, in the same order; what was followed step by step equals what is read at once. */
function expectAgreement(network: Network): void {
  const [first, ...others] = network.peers;
  if (first === undefined) return;
  const shown = JSON.stringify(listed(first.map()));
  for (const other of others) expect(JSON.stringify(listed(other.map()))).toBe(shown);
  for (const { doc, watch } of network.peers) {
    const { map, diagnostics } = readMap(doc);
    expect(JSON.stringify(listed(map))).toBe(shown);
    expect(watch.reading().diagnostics).toEqual(diagnostics);
    // Nobody did anything wrong, so no record may be lost to an error.
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  }
}

function expectSweepToBeUnseen(network: Network): void {
  const server = serverOf(network);
  const before = JSON.stringify(listed(server.map()));
  repair(server.doc);
  expect(JSON.stringify(listed(server.map()))).toBe(before);
  expect(server.watch.reading().diagnostics).toEqual([]);
  expect(repair(server.doc)).toBe(0);
  network.settle();
  expectAgreement(network);
}

/** A small map with one of every kind, so that every act has something to act on from the first. */
function start(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 100;
  fillDoc(
    doc,
    aMap({
      elements: [
        anElement('cost', { kind: 'cost', text: 'It takes long.' }),
        anElement('claim', { role: 'rationale', tags: ['t 1'], bearers: ['b_1'] as never }),
        anElement('context', { kind: 'context' }),
        anElement('cause', { kind: 'cause' }),
        anElement('other', { kind: 'evidence', addedAt: at(1) }),
      ],
      relations: [
        aRelation('1', e('claim'), e('cost'), { kind: 'rebuttal' }),
        aRelation('2', e('context'), e('cost'), { kind: 'context' }),
        aRelation('3', e('cause'), e('cost'), { kind: 'cause' }),
        aRelation('4', e('other'), r('1'), { kind: 'rebuttal' }),
      ],
      voices: [aVoice(1), aVoice(2)],
      bearers: [aBearer(1), aBearer(2)],
    }),
  );
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
