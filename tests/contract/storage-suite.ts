import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewMap, NewUpdate, ParticipantRow, Storage } from '../../server/storage/storage.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';

const MAP = 'm_one' as MapId;
const OTHER = 'm_two' as MapId;
const ANN = 'p_ann' as ParticipantId;
const BOB = 'p_bob' as ParticipantId;

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const plain = (value: Uint8Array): number[] => [...value];

function aMap(id: MapId, participants: readonly ParticipantRow[] = []): NewMap {
  return {
    map: { id, epoch: `epoch of ${id}`, createdAt: 1_000 },
    seed: bytes(1, 2, 3),
    links: [{ role: 'host', hash: `hash of ${id}`, createdAt: 1_000 }],
    participants,
  };
}

function aParticipant(id: ParticipantId, session: string | null, map = MAP): ParticipantRow {
  return { id, map, name: `name of ${id}`, colour: '#0f8a83', role: 'participant', session, joinedAt: 2_000 };
}

function anUpdate(map: MapId, ...values: number[]): NewUpdate {
  return { map, participant: ANN, at: 3_000, bytes: bytes(...values) };
}

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
        const twice = [aParticipant(ANN, null, OTHER), aParticipant(ANN, null, OTHER)];
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
        expect(await storage.eraseMap(MAP)).toBe(true);
        expect(await storage.findMap(MAP)).toBeUndefined();
        expect(await storage.loadLog(MAP)).toEqual({ snapshot: undefined, rows: [], damaged: [] });
        expect(await storage.listLinks(MAP)).toEqual([]);
        expect(await storage.findSeat(MAP, 's')).toBeUndefined();
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

      it('stores all rows of a call or none', async () => {
        await expect(storage.appendUpdates([anUpdate(MAP, 4), anUpdate(OTHER, 5)])).rejects.toThrow();
        expect(await log()).toEqual([[1, 1, 2, 3]]);
        expect(await storage.appendUpdates([anUpdate(MAP, 6)])).toEqual([2]);
      });
    });

    describe('snapshots', () => {
      const snapshot = (seq: number) => ({ seq, at: 5_000, bytes: bytes(seq, seq) });

      it('gives the newest snapshot and only the rows after it', async () => {
        await storage.appendUpdates([anUpdate(MAP, 4), anUpdate(MAP, 5)]);
        await storage.saveSnapshot(MAP, snapshot(2), { dropRowsBefore: 0 });
        const read = await storage.loadLog(MAP);
        expect([read.snapshot?.seq, plain(read.snapshot!.bytes)]).toEqual([2, [2, 2]]);
        expect(read.rows.map(({ seq }) => seq)).toEqual([3]);
      });

      it('drops old rows only once two snapshots cover them', async () => {
        await storage.appendUpdates([anUpdate(MAP, 4), anUpdate(MAP, 5), anUpdate(MAP, 6)]);
        await storage.saveSnapshot(MAP, snapshot(2), { dropRowsBefore: 10_000 });
        await storage.saveSnapshot(MAP, snapshot(3), { dropRowsBefore: 10_000 });
        await storage.saveSnapshot(MAP, snapshot(4), { dropRowsBefore: 10_000 });
        const read = await storage.loadLog(MAP);
        expect([read.snapshot?.seq, read.rows]).toEqual([4, []]);
        expect(await storage.appendUpdates([anUpdate(MAP, 7)])).toEqual([5]);
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
        await storage.createMap(aMap(OTHER, [aParticipant(ANN, null, OTHER)]));
        await storage.addParticipant(aParticipant(ANN, null));
        await storage.setRole(MAP, ANN, 'host');
        expect((await storage.findParticipant(MAP, ANN))?.role).toBe('host');
        expect((await storage.findParticipant(OTHER, ANN))?.role).toBe('participant');
        expect(await storage.findParticipant(OTHER, BOB)).toBeUndefined();
      });
    });

    it('keeps the first value of a setting', async () => {
      expect(await storage.setting('key', 'a')).toBe('a');
      expect(await storage.setting('key', 'b')).toBe('a');
      await storage.ping();
    });
  });
}
