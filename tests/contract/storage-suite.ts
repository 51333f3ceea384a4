import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { ballotContract } from './storage-suite-ballots.ts';
import { historyContract } from './storage-suite-history.ts';
import { paperContract } from './storage-suite-papers.ts';
import { seatContract } from './storage-suite-seats.ts';
import { ANN, aMap, anUpdate, aParticipant, BOB, bytes, MAP, OTHER, plain } from './storage-suite-support.ts';

/** What every storage must do; run on each. `open` gives an empty one. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`storage: ${name}`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
      await storage.createMap(aMap(MAP));
    });
    afterEach(() => storage.close());

    const log = async (map = MAP): Promise<number[][]> =>
      (await storage.loadLog(map)).rows.map((row) => [row.seq, ...plain(row.bytes)]);

    describe('maps', () => {
      it('keeps a map with its seed as the first row, by nobody', async () => {
        expect(await storage.findMap(MAP)).toEqual({ id: MAP, epoch: 'epoch of m_one', createdAt: 1_000 });
        const { rows, snapshot, damaged } = await storage.loadLog(MAP);
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({ map: MAP, seq: 1, participant: null, at: 1_000 });
        expect(plain(rows[0]!.bytes)).toEqual([1, 2, 3]);
        expect([snapshot, damaged]).toEqual([undefined, []]);
      });

      it('refuses a second map of the same id, and keeps the first whole', async () => {
        await expect(storage.createMap({ ...aMap(MAP), seed: bytes(9) })).rejects.toThrow();
        expect(await log()).toEqual([[1, 1, 2, 3]]);
      });

      it('creates all of a map or nothing', async () => {
        const twice = [aParticipant(ANN, null, { map: OTHER }), aParticipant(ANN, null, { map: OTHER })];
        await expect(storage.createMap(aMap(OTHER, twice))).rejects.toThrow();
        expect(await storage.findMap(OTHER)).toBeUndefined();
        expect(await storage.listLinks(OTHER)).toEqual([]);
      });

      it('knows nothing of a map that was never made', async () => {
        expect(await storage.findMap(OTHER)).toBeUndefined();
        expect(await log(OTHER)).toEqual([]);
        expect(await storage.listLinks(OTHER)).toEqual([]);
        expect(await storage.listParticipants(OTHER)).toEqual([]);
        expect(await storage.eraseMap(OTHER)).toBe(false);
      });

      it('erases everything of one map and nothing of another', async () => {
        await storage.createMap(aMap(OTHER));
        await storage.appendUpdates([anUpdate(MAP, 4), anUpdate(OTHER, 5)]);
        await storage.addParticipant(aParticipant(ANN, 's'));
        await storage.saveSnapshot(MAP, { seq: 1, at: 1, bytes: bytes(7) }, { dropRowsBefore: 0 });
        const version = { id: 'v', map: MAP, name: 'V', seq: 1, at: 1, namedAt: 1, namedBy: ANN };
        await storage.addVersion(version, bytes(8), 1);
        expect(await storage.eraseMap(MAP)).toBe(true);
        expect(await storage.findMap(MAP)).toBeUndefined();
        expect(await storage.loadLog(MAP)).toEqual({
          snapshot: undefined,
          rows: [],
          owners: new Map(),
          damaged: [],
        });
        expect(await storage.listLinks(MAP)).toEqual([]);
        expect(await storage.findSeat(MAP, 's')).toBeUndefined();
        expect(await storage.listVersions(MAP)).toEqual([]);
        expect(await storage.loadVersion(MAP, 'v')).toBeUndefined();
        expect(await storage.history(MAP)).toEqual({ oldest: 0, head: 0, activity: [] });
        expect(await log(OTHER)).toEqual([
          [1, 1, 2, 3],
          [2, 5],
        ]);
      });
    });

    describe('updates', () => {
      it('numbers rows per map, without holes, in the order given', async () => {
        await storage.createMap(aMap(OTHER));
        const seqs = await storage.appendUpdates([anUpdate(MAP, 4), anUpdate(OTHER, 5), anUpdate(MAP, 6)]);
        expect(seqs).toEqual([2, 2, 3]);
        expect(await storage.appendUpdates([anUpdate(MAP, 7)])).toEqual([4]);
        expect(await log()).toEqual([
          [1, 1, 2, 3],
          [2, 4],
          [3, 6],
          [4, 7],
        ]);
      });

      it('keeps who made a row and when', async () => {
        await storage.appendUpdates([anUpdate(MAP, 4), { ...anUpdate(MAP, 5), participant: null }]);
        const { rows } = await storage.loadLog(MAP);
        expect(rows.slice(1).map(({ participant, at }) => [participant, at])).toEqual([
          [ANN, 3_000],
          [null, 3_000],
        ]);
      });

      it('S9.5 keeps whose a client id is: whoever wrote under it first', async () => {
        await storage.appendUpdates([
          { ...anUpdate(MAP, 4), claims: [7, 2 ** 32 - 1] },
          { ...anUpdate(MAP, 5), participant: null, claims: [8] },
          { ...anUpdate(MAP, 6), participant: BOB, claims: [7, 9] },
        ]);
        const { owners } = await storage.loadLog(MAP);
        expect([...owners].sort(([a], [b]) => a - b)).toEqual([
          [7, ANN],
          [8, null],
          [9, BOB],
          [2 ** 32 - 1, ANN],
        ]);
        await storage.createMap(aMap(OTHER));
        expect((await storage.loadLog(OTHER)).owners.size).toBe(0);
      });

      it('S9.5 stores claims with their rows or not at all', async () => {
        const good = { ...anUpdate(MAP, 4), claims: [7] };
        await expect(storage.appendUpdates([good, anUpdate(OTHER, 5)])).rejects.toThrow();
        expect((await storage.loadLog(MAP)).owners.size).toBe(0);
      });

      it('stores all rows of a call or none', async () => {
        await expect(storage.appendUpdates([anUpdate(MAP, 4), anUpdate(OTHER, 5)])).rejects.toThrow();
        expect(await log()).toEqual([[1, 1, 2, 3]]);
        expect(await storage.appendUpdates([anUpdate(MAP, 6)])).toEqual([2]);
      });
    });

    describe('links', () => {
      it('replaces the link of a role and leaves the others', async () => {
        await storage.replaceLink(MAP, { role: 'observer', hash: 'o', createdAt: 1 });
        await storage.replaceLink(MAP, { role: 'host', hash: 'new', createdAt: 2 });
        const links = await storage.listLinks(MAP);
        expect(new Map(links.map(({ role, hash }) => [role, hash]))).toEqual(
          new Map([
            ['host', 'new'],
            ['observer', 'o'],
          ]),
        );
      });

      it('revokes a link once', async () => {
        expect(await storage.revokeLink(MAP, 'host')).toBe(true);
        expect(await storage.revokeLink(MAP, 'host')).toBe(false);
        expect(await storage.listLinks(MAP)).toEqual([]);
      });
    });

    describe('sessions and participants', () => {
      it('knows the sessions that it was given', async () => {
        await storage.addSession('s', 1);
        expect([await storage.hasSession('s'), await storage.hasSession('t')]).toEqual([true, false]);
      });

      it('forgets idle sessions, but none that holds a seat', async () => {
        await storage.addSession('seated', 1);
        await storage.addSession('idle', 1);
        await storage.addSession('young', 9);
        await storage.addParticipant(aParticipant(ANN, 'seated'));
        expect(await storage.dropIdleSessions(5)).toBe(1);
        const left = await Promise.all(['seated', 'idle', 'young'].map((hash) => storage.hasSession(hash)));
        expect(left).toEqual([true, false, true]);
      });

      it('gives one seat per session and map, whoever asks second', async () => {
        const first = await storage.addParticipant(aParticipant(ANN, 's'));
        const second = await storage.addParticipant(aParticipant(BOB, 's'));
        expect([first.id, second.id]).toEqual([ANN, ANN]);
        expect(await storage.findSeat(MAP, 's')).toEqual(aParticipant(ANN, 's'));
        expect(await storage.findSeat(OTHER, 's')).toBeUndefined();
      });

      it('takes any number of people without a session', async () => {
        await storage.addParticipant(aParticipant(ANN, null));
        await storage.addParticipant(aParticipant(BOB, null));
        expect((await storage.listParticipants(MAP)).map(({ id }) => id).sort()).toEqual([ANN, BOB]);
      });

      it('keeps the same person in two maps apart', async () => {
        await storage.createMap(aMap(OTHER, [aParticipant(ANN, null, { map: OTHER })]));
        await storage.addParticipant(aParticipant(ANN, null));
        await storage.changeSeat(MAP, ANN, { role: 'host' });
        expect((await storage.findParticipant(MAP, ANN))?.role).toBe('host');
        expect((await storage.findParticipant(OTHER, ANN))?.role).toBe('participant');
        expect(await storage.findParticipant(OTHER, BOB)).toBeUndefined();
      });
    });

    historyContract(() => storage);
    seatContract(() => storage);
    paperContract(() => storage);
    ballotContract(() => storage);

    it('carries out calls in the order in which they were made', async () => {
      const appends = [4, 5, 6].map((value) => storage.appendUpdates([anUpdate(MAP, value)]));
      const seen = storage.loadLog(MAP);
      const erased = storage.eraseMap(MAP);
      expect(await Promise.all(appends)).toEqual([[2], [3], [4]]);
      expect((await seen).rows).toHaveLength(4);
      expect(await erased).toBe(true);
    });

    it('keeps the first value of a setting', async () => {
      expect(await storage.setting('ticket-key', 'a')).toBe('a');
      expect(await storage.setting('ticket-key', 'b')).toBe('a');
      await storage.ping();
    });
  });
}
