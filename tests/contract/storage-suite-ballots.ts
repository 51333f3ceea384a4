import { describe, expect, it } from 'vitest';
import type { BallotRow } from '../../server/storage/ballots.ts';
import type { BallotId, MapId, RoundId } from '../../shared/base/ids.ts';
import { ANN, aMap, anUpdate, BOB, bytes, type Current, MAP, OTHER, plain } from './storage-suite-support.ts';

const ROUND = 'd_one' as RoundId;
const NEXT = 'd_two' as RoundId;
const SESSION = 'm_one.session' as MapId;

function aBallot(id: string, more: Partial<BallotRow> = {}): BallotRow {
  return {
    ...{ map: MAP, round: ROUND, participant: ANN, target: 'e_1', id: `j_${id}` as BallotId, turn: 1 },
    ...{ judgement: '60', reason: 'because', wording: 'w', at: 7_000 },
    ...more,
  };
}

/** What every storage must do about ballots, deadlines of rounds, and session documents. */
export function ballotContract(storage: Current): void {
  ballotCallsContract(storage);
  deadlineContract(storage);
  sessionDocContract(storage);
}

function ballotCallsContract(storage: Current): void {
  describe('ballots', () => {
    it('keeps one for each person and target of a round, as it was cast', async () => {
      const all = [
        aBallot('1'),
        aBallot('2', { target: 'e_2', judgement: null, reason: '' }),
        aBallot('3', { participant: BOB }),
      ];
      for (const each of all) expect(await storage().putBallot(each)).toEqual(each);
      await storage().putBallot(aBallot('4', { round: NEXT }));
      expect(await storage().listBallots(MAP, ROUND)).toEqual(all);
      expect(await storage().listOwnBallots(MAP, ROUND, BOB)).toEqual(all.slice(2));
      expect(await storage().countBallots(MAP, ROUND)).toEqual([
        { by: ANN, cast: 2 },
        { by: BOB, cast: 1 },
      ]);
      expect(await storage().listBallots(OTHER, ROUND)).toEqual([]);
    });

    it('keeps the ballot of the highest turn, in whatever order they come', async () => {
      const newer = aBallot('new', { turn: 3, judgement: '10' });
      expect(await storage().putBallot(aBallot('old', { turn: 2 }))).toMatchObject({ turn: 2 });
      expect(await storage().putBallot(newer)).toEqual(newer);
      expect(await storage().putBallot(aBallot('late'))).toEqual(newer);
      const other = aBallot('other device', { turn: 3 });
      expect(await storage().putBallot(other)).toEqual(other);
      expect(await storage().listBallots(MAP, ROUND)).toEqual([other]);
    });

    it('leaves a ballot that is sent twice as it came first', async () => {
      await storage().putBallot(aBallot('1'));
      expect(await storage().putBallot(aBallot('1', { judgement: '1', at: 9_000 }))).toEqual(aBallot('1'));
    });

    it('forgets those of one round only, and keeps none for a map that is not there', async () => {
      await storage().putBallot(aBallot('1'));
      await storage().putBallot(aBallot('2', { round: NEXT }));
      await storage().dropBallots(MAP, ROUND);
      expect(await storage().listBallots(MAP, ROUND)).toEqual([]);
      expect(await storage().listBallots(MAP, NEXT)).toHaveLength(1);
      expect(await storage().putBallot(aBallot('3', { map: OTHER }))).toBe('no-map');
    });

    it('erases them with their map', async () => {
      await storage().putBallot(aBallot('1'));
      await storage().eraseMap(MAP);
      await storage().createMap(aMap(MAP));
      expect(await storage().listBallots(MAP, ROUND)).toEqual([]);
    });
  });
}

function deadlineContract(storage: Current): void {
  describe('deadlines', () => {
    it('lists those of all maps, the soonest first, until they are removed or their map is erased', async () => {
      await storage().createMap(aMap(OTHER));
      const late = { map: MAP, round: ROUND, at: 9 };
      const soon = { map: OTHER, round: NEXT, at: 5 };
      await storage().putDeadline({ ...late, at: 1 });
      await storage().putDeadline(late);
      await storage().putDeadline(soon);
      expect(await storage().listDeadlines()).toEqual([soon, late]);
      await storage().removeDeadline(MAP, ROUND);
      await storage().removeDeadline(MAP, NEXT);
      expect(await storage().listDeadlines()).toEqual([soon]);
      await storage().eraseMap(OTHER);
      expect(await storage().listDeadlines()).toEqual([]);
      await expect(storage().putDeadline(soon)).rejects.toThrow();
    });
  });
}

function sessionDocContract(storage: Current): void {
  const row = { id: SESSION, epoch: 'epoch', createdAt: 2_000 };
  describe('session documents', () => {
    it('have a log of their own under their own id, and the map keeps its own', async () => {
      await storage().addSessionDoc(row, bytes(4), MAP);
      expect(await storage().appendUpdates([anUpdate(SESSION, 5)])).toEqual([2]);
      expect(await storage().findMap(SESSION)).toEqual(row);
      expect((await storage().loadLog(SESSION)).rows.map((each) => plain(each.bytes))).toEqual([[4], [5]]);
      expect((await storage().loadLog(MAP)).rows).toHaveLength(1);
    });

    it('are added once, to a map that is there', async () => {
      await Promise.all([1, 2].map((seed) => storage().addSessionDoc(row, bytes(seed), MAP)));
      expect((await storage().loadLog(SESSION)).rows.map((each) => plain(each.bytes))).toEqual([[1]]);
      const orphan = { ...row, id: 'm_two.session' as MapId };
      await expect(storage().addSessionDoc(orphan, bytes(1), OTHER)).rejects.toThrow();
    });

    it('are erased with their map, with all that was kept of them', async () => {
      await storage().addSessionDoc(row, bytes(4), MAP);
      await storage().saveSnapshot(SESSION, { seq: 1, at: 1, bytes: bytes(4) }, { dropRowsBefore: 0 });
      await storage().eraseMap(MAP);
      expect(await storage().findMap(SESSION)).toBeUndefined();
      expect(await storage().loadLog(SESSION)).toMatchObject({ snapshot: undefined, rows: [] });
    });
  });
}
