import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  liftSession,
  NO_SESSION,
  putProgress,
  putReveal,
  putRound,
  readSession,
  sessionSeed,
} from '../../../shared/doc/session-doc.ts';
import { tally } from '../../../shared/judging/tally.ts';
import { at } from '../../support/builders.ts';
import { aBallot, aRound, d } from '../../support/rounds.ts';

const REVEALED = { name: 'revealed', closedAt: at(1), at: at(2) } as const;

function aDoc(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, sessionSeed());
  return doc;
}

describe('a session document', () => {
  it('begins with nothing but its version, which is the only one that is read', () => {
    expect(readSession(aDoc())).toEqual(NO_SESSION);
    expect(liftSession(aDoc())).toEqual({ ok: true, value: undefined });
    for (const [version, error] of [
      [2, 'from-the-future'],
      ['1', 'unknown-version'],
    ]) {
      const doc = aDoc();
      doc.getMap('session').set('version', version);
      expect(liftSession(doc)).toEqual({ ok: false, error });
    }
    expect(liftSession(new Y.Doc())).toEqual({ ok: false, error: 'unknown-version' });
  });

  it('gives back the rounds that were put there, the oldest first, and who is done', () => {
    const doc = aDoc();
    putRound(doc, aRound('late', { openedAt: at(9) }));
    putRound(doc, aRound('early'));
    putProgress(doc, d('early'), { done: 1, begun: 2 });
    const reading = readSession(doc);
    expect([...reading.rounds.keys()]).toEqual([d('early'), d('late')]);
    expect(reading.rounds.get(d('early'))).toEqual(aRound('early'));
    expect(reading.progress).toEqual(new Map([[d('early'), { done: 1, begun: 2 }]]));
  });

  it('has a round revealed in one update with what it tells', () => {
    const doc = aDoc();
    putRound(doc, aRound(1));
    const round = aRound(1, { stage: REVEALED });
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    putReveal(doc, round, tally(round, [aBallot(1, 5)], [], at(2)));
    expect(updates).toHaveLength(1);
    const reading = readSession(doc);
    expect([reading.rounds.get(d(1))?.stage, reading.results.get(d(1))?.people]).toEqual([REVEALED, 1]);
  });

  it('keeps what did not change the same object, and writes no progress twice', () => {
    const doc = aDoc();
    putRound(doc, aRound(1));
    const before = readSession(doc).rounds.get(d(1));
    expect(putProgress(doc, d(1), { done: 0, begun: 1 })).toBe(true);
    expect(putProgress(doc, d(1), { done: 0, begun: 1 })).toBe(false);
    expect(readSession(doc).rounds.get(d(1))).toBe(before);
  });

  it('is read without what is malformed', () => {
    const doc = aDoc();
    putRound(doc, aRound(1));
    const rounds = doc.getMap('rounds');
    for (const [key, value] of [
      ['d_x', 7],
      ['d_y', { ...aRound('y'), question: 'why' }],
      ['e_z', aRound('z')],
    ] as const)
      rounds.set(key, value);
    doc.getMap('results').set('d_1', null);
    expect([...readSession(doc).rounds.keys()]).toEqual([d(1)]);
    expect(readSession(doc).results.size).toBe(0);
  });
});
