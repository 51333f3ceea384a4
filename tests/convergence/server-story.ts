import { expect } from 'vitest';
import * as Y from 'yjs';
import { hasPending } from '../../server/live/apply.ts';
import { fillDoc } from '../../shared/doc/fill.ts';
import { readMap } from '../../shared/doc/read.ts';
import { aBearer, aMap, anElement, aRelation, at, aVoice, e, listed, r } from '../support/builders.ts';
import { showDoc } from '../support/show-doc.ts';
import { expectInvariants } from './invariants.ts';
import type { Event } from './server-script.ts';
import { ServerWorld } from './server-world.ts';

/** Lets a story happen on the real rooms and connections, and holds its end against what is promised. */
export async function tell(story: readonly Event[]): Promise<void> {
  const world = new ServerWorld();
  await world.disk.create(SEED);
  for (const [step, event] of story.entries()) {
    await world.happen(event, step);
    expectNoFaults(world);
  }
  await world.settle();
  expectNoFaults(world);
  await expectAgreement(world);
  world.destroy();
}

function expectNoFaults({ people }: ServerWorld): void {
  expect(people.flatMap(({ faults }) => faults)).toEqual([]);
}

/** Everybody has what is stored, in whatever way that is put together, and nothing of anybody's is missing. */
async function expectAgreement(world: ServerWorld): Promise<void> {
  const { disk, people } = world;
  expect(people.map((person) => [person.isConnected, person.isBusy, person.isAllAcknowledged])).toEqual(
    people.map(() => [true, false, true]),
  );
  const docs: Record<string, Y.Doc> = {
    'the log': replay(disk.rows),
    'snapshot and tail': await disk.load(),
  };
  for (const [index, person] of people.entries()) docs[`person ${index}`] = person.peer.doc;
  const shown = showDoc(disk.mirror);
  for (const [whose, doc] of Object.entries(docs)) {
    expect(hasPending(doc), `pending in ${whose}`).toBe(false);
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(disk.mirror)), `content of ${whose}`).toBe(true);
    expect(showDoc(doc), whose).toBe(shown);
  }
  expect(hasPending(disk.mirror)).toBe(false);
  expectReading(world);
}

function expectReading({ disk, people, server, wasHarmed }: ServerWorld): void {
  const { map, diagnostics } = readMap(disk.mirror);
  const shown = JSON.stringify(listed(map));
  for (const { peer } of people) expect(JSON.stringify(listed(peer.map()))).toBe(shown);
  expectInvariants(map);
  // Whoever means harm is kept from leaving anything unreadable, but may delete what others link to.
  expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  if (!wasHarmed) expect(server.meter.counts.refused).toBeUndefined();
  expect(server.meter.counts.diverged).toBeUndefined();
}

function replay(rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const bytes of rows) Y.applyUpdate(doc, bytes);
  });
  return doc;
}

/** A small map with one of every kind, so that every act has something to act on from the first. */
const SEED = makeSeed();

function makeSeed(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 800_000;
  fillDoc(
    doc,
    aMap({
      elements: [
        anElement('cost', { kind: 'cost', text: 'It takes long.' }),
        anElement('claim', { role: 'rationale', tags: ['t 1'] }),
        anElement('context', { kind: 'context' }),
        anElement('other', { kind: 'evidence', addedAt: at(1) }),
      ],
      relations: [
        aRelation('1', e('claim'), e('cost'), { kind: 'rebuttal' }),
        aRelation('2', e('context'), e('cost'), { kind: 'context' }),
        aRelation('3', e('other'), r('1'), { kind: 'rebuttal' }),
      ],
      voices: [aVoice(1)],
      bearers: [aBearer(1)],
    }),
  );
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
