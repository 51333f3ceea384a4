import { describe, expect, it } from 'vitest';
import type { NewUpdate, Snapshot, VersionRow } from '../../server/storage/storage.ts';
import { seededRandom } from '../../shared/base/random.ts';
import { ANN, anUpdate, BOB, bytes, type Current, MAP, OTHER, plain } from './storage-suite-support.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** More versions than any test but one adds. */
const VERSIONS_MAX = 9;
const SEEDS = [1, 2, 3, 4, 5];

/** In these tests a row is its own number, and a snapshot the numbers of all rows up to it. */
const numbersTo = (seq: number): number[] => Array.from({ length: seq }, (_, index) => index + 1);
const rowAt = (seq: number, at: number): NewUpdate => ({ ...anUpdate(MAP, seq % 256), at });
const snapshotOf = (seq: number, at = 5_000): Snapshot => ({ seq, at, bytes: bytes(...numbersTo(seq)) });

/** What every storage must do about snapshots, the past, and versions. */
export function historyContract(storage: Current): void {
  snapshotContract(storage);
  replayContract(storage);
  activityContract(storage);
  versionContract(storage);
}

/** The numbers of all rows that make up a state, as far as a log gives them. */
async function replayed(storage: Current, upTo?: number): Promise<number[]> {
  const { snapshot, rows } = await storage().loadLog(MAP, upTo);
  const seed = rows[0]?.seq === 1 ? [1] : [];
  return [...plain(snapshot?.bytes), ...seed, ...rows.slice(seed.length).flatMap((row) => plain(row.bytes))];
}

function snapshotContract(storage: Current): void {
  describe('snapshots', () => {
    it('gives the newest snapshot and only the rows after it', async () => {
      await storage().appendUpdates([anUpdate(MAP, 2), anUpdate(MAP, 3)]);
      await storage().saveSnapshot(MAP, snapshotOf(2), { dropRowsBefore: 0 });
      const read = await storage().loadLog(MAP);
      expect([read.snapshot?.seq, plain(read.snapshot?.bytes)]).toEqual([2, [1, 2]]);
      expect(read.rows.map(({ seq }) => seq)).toEqual([3]);
    });

    it('gives the log as of a row: the newest snapshot up to there, and the rows between', async () => {
      await storage().appendUpdates([2, 3, 4, 5].map((seq) => rowAt(seq, 0)));
      await storage().saveSnapshot(MAP, snapshotOf(2), { dropRowsBefore: 0 });
      await storage().saveSnapshot(MAP, snapshotOf(4), { dropRowsBefore: 0 });
      const read = await storage().loadLog(MAP, 3);
      expect([read.snapshot?.seq, read.rows.map(({ seq }) => seq)]).toEqual([2, [3]]);
      expect((await storage().loadLog(MAP, 4)).rows).toEqual([]);
    });

    it('S9.3 drops old rows only once two snapshots cover them', async () => {
      await storage().appendUpdates([2, 3, 4].map((seq) => rowAt(seq, 3_000)));
      const oldest: number[] = [];
      for (const seq of [2, 3, 4]) {
        await storage().saveSnapshot(MAP, snapshotOf(seq), { dropRowsBefore: 10_000 });
        oldest.push((await storage().history(MAP)).oldest);
      }
      expect(oldest).toEqual([1, 2, 3]);
      expect(await storage().appendUpdates([rowAt(5, 0)])).toEqual([5]);
    });
  });
}

function replayContract(storage: Current): void {
  it.each(SEEDS)(
    'S9.6 replays every state that it says it has, after any compactions (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      let now = 100 * DAY;
      let head = 1;
      const times = new Map<number, number>([[1, 0]]);
      for (let round = 0; round < 40; round += 1) {
        // Now and then the clock is set back by up to two days.
        now += random.next() < 0.2 ? -random.next() * 2 * DAY : random.next() * 3 * DAY;
        const count = Math.floor(random.next() * 6);
        const rows = Array.from({ length: count }, (_, index) => rowAt(head + index + 1, Math.floor(now)));
        head += count;
        for (const [index, row] of rows.entries()) times.set(head - count + index + 1, row.at);
        await storage().appendUpdates(rows);
        if (random.next() < 0.6) {
          const dropRowsBefore = Math.floor(now - 5 * DAY);
          const before = (await storage().history(MAP)).oldest;
          await storage().saveSnapshot(MAP, snapshotOf(head, Math.floor(now)), { dropRowsBefore });
          const isYoung = (seq: number): boolean => seq > before && (times.get(seq) ?? 0) >= dropRowsBefore;
          const firstYoung = numbersTo(head).find(isYoung) ?? head;
          const { oldest } = await storage().history(MAP);
          expect(oldest).toBeLessThanOrEqual(Math.max(before, firstYoung - 1));
        }
        const history = await storage().history(MAP);
        expect(history.head).toBe(head);
        for (let seq = history.oldest; seq <= head; seq += 1) {
          expect(await replayed(storage, seq)).toEqual(numbersTo(seq));
        }
      }
      expect((await storage().history(MAP)).oldest, 'nothing was ever dropped').toBeGreaterThan(1);
      expect(await replayed(storage)).toEqual(numbersTo(head));
    },
  );
}

function activityContract(storage: Current): void {
  describe('activity', () => {
    const by = (participant: NewUpdate['participant'], at: number, size: number): NewUpdate => ({
      ...{ map: MAP, participant, at },
      bytes: new Uint8Array(size),
    });

    it('adds up what each did within a minute, and gives no content', async () => {
      await storage().appendUpdates([
        by(ANN, 10 * MINUTE + 1, 10),
        by(BOB, 10 * MINUTE + 2, 20),
        by(ANN, 10 * MINUTE + 59_999, 30),
        by(ANN, 11 * MINUTE, 40),
      ]);
      expect(await storage().history(MAP)).toEqual({
        oldest: 1,
        head: 5,
        activity: [
          { participant: null, from: 1, to: 1, since: 1_000, until: 1_000, rows: 1, edits: 1, bytes: 3 },
          ...[
            {
              participant: ANN,
              from: 2,
              to: 4,
              since: 600_001,
              until: 659_999,
              rows: 2,
              edits: 2,
              bytes: 40,
            },
            {
              participant: BOB,
              from: 3,
              to: 3,
              since: 600_002,
              until: 600_002,
              rows: 1,
              edits: 1,
              bytes: 20,
            },
            {
              participant: ANN,
              from: 5,
              to: 5,
              since: 660_000,
              until: 660_000,
              rows: 1,
              edits: 1,
              bytes: 40,
            },
          ],
        ],
      });
    });

    it('S10.1 counts what was typed on as one edit, in minutes that are gathered and in those that are not', async () => {
      const typed = (at: number): NewUpdate => ({ ...by(ANN, at, 5), goesOn: true });
      await storage().appendUpdates([
        by(ANN, MINUTE, 5),
        typed(MINUTE + 1),
        by(BOB, MINUTE + 2, 5),
        typed(2 * MINUTE),
      ]);
      await storage().saveSnapshot(MAP, snapshotOf(5), { dropRowsBefore: 0 });
      await storage().appendUpdates([typed(3 * MINUTE), by(ANN, 3 * MINUTE + 1, 5)]);
      const { activity } = await storage().history(MAP);
      expect(activity.slice(1).map((each) => [each.participant, each.rows, each.edits])).toEqual([
        [ANN, 2, 1],
        [BOB, 1, 1],
        [ANN, 1, 0],
        [ANN, 2, 1],
      ]);
    });

    it('S9.7 keeps the order of the rows when the clock is set back', async () => {
      await storage().appendUpdates([
        by(ANN, 20 * MINUTE, 1),
        by(BOB, 10 * MINUTE, 1),
        by(ANN, 20 * MINUTE + 1, 1),
      ]);
      const { activity } = await storage().history(MAP);
      expect(activity.slice(1).map(({ participant, from, to }) => [participant, from, to])).toEqual([
        [ANN, 2, 2],
        [BOB, 3, 3],
        [ANN, 4, 4],
      ]);
      expect(await replayedSeqs(storage)).toEqual([1, 2, 3, 4]);
    });

    it('tells the same activity whenever snapshots were kept', async () => {
      const days = [0, 30_000, 90_000, 100_000, 50_000, 200_000, 210_000].map((at) => DAY + at);
      for (const [index, at] of days.entries()) {
        await storage().appendUpdates([by(index % 3 === 0 ? BOB : ANN, at, 5), by(ANN, at + 1, 5)]);
        const seq = 3 + index * 2;
        // In the middle of a minute, and between two.
        if (index % 2 === 1) await storage().saveSnapshot(MAP, snapshotOf(seq), { dropRowsBefore: 0 });
      }
      const { activity } = await storage().history(MAP);
      expect(activity.map((each) => [each.participant, each.from, each.to, each.rows, each.bytes])).toEqual([
        [null, 1, 1, 1, 3],
        ...[
          [BOB, 2, 2, 1, 5],
          [ANN, 3, 5, 3, 15],
          [ANN, 6, 9, 3, 15],
          [BOB, 8, 8, 1, 5],
          [ANN, 10, 11, 2, 10],
          [ANN, 12, 15, 3, 15],
          [BOB, 14, 14, 1, 5],
        ],
      ]);
    });

    it('tells nothing of what can no longer be replayed', async () => {
      await storage().appendUpdates([2, 3, 4].map((seq) => rowAt(seq, 0)));
      for (const seq of [2, 3, 4]) {
        await storage().saveSnapshot(MAP, snapshotOf(seq), { dropRowsBefore: DAY });
      }
      const { oldest, activity } = await storage().history(MAP);
      expect([oldest, activity.map(({ from, to }) => [from, to])]).toEqual([3, [[4, 4]]]);
    });

    it('knows nothing of a map that was never made', async () => {
      expect(await storage().history(OTHER)).toEqual({ oldest: 0, head: 0, activity: [] });
    });
  });
}

async function replayedSeqs(storage: Current): Promise<number[]> {
  return (await storage().loadLog(MAP)).rows.map(({ seq }) => seq);
}

function versionContract(storage: Current): void {
  describe('versions', () => {
    const version = (id: string, more: Partial<VersionRow> = {}): VersionRow => ({
      ...{ id, map: MAP, name: `name of ${id}`, seq: 1, at: 1_000, namedAt: 9_000, namedBy: ANN },
      ...more,
    });

    it('S9.8 keeps a version whole, whatever is compacted', async () => {
      await storage().addVersion(version('first'), bytes(1, 1), VERSIONS_MAX);
      await storage().appendUpdates([2, 3, 4].map((seq) => rowAt(seq, 0)));
      for (const seq of [2, 3, 4]) {
        await storage().saveSnapshot(MAP, snapshotOf(seq), { dropRowsBefore: DAY });
      }
      expect(plain(await storage().loadVersion(MAP, 'first'))).toEqual([1, 1]);
    });

    it('lists versions by the row they are of', async () => {
      await storage().addVersion(version('late', { seq: 9 }), bytes(1), VERSIONS_MAX);
      await storage().addVersion(version('early', { seq: 2, namedBy: BOB }), bytes(2), VERSIONS_MAX);
      expect(await storage().listVersions(MAP)).toEqual([
        version('early', { seq: 2, namedBy: BOB }),
        version('late', { seq: 9 }),
      ]);
      expect(await storage().listVersions(OTHER)).toEqual([]);
    });

    it('refuses a second version of the same id, and one of no map', async () => {
      await storage().addVersion(version('v'), bytes(1), VERSIONS_MAX);
      await expect(storage().addVersion(version('v'), bytes(2), VERSIONS_MAX)).rejects.toThrow();
      await expect(
        storage().addVersion(version('w', { map: OTHER }), bytes(2), VERSIONS_MAX),
      ).rejects.toThrow();
      expect(plain(await storage().loadVersion(MAP, 'v'))).toEqual([1]);
    });

    it('S10.4 keeps as many versions of a map as are allowed, however many come at once', async () => {
      const all = [1, 2, 3, 4, 5].map((index) => storage().addVersion(version(`v${index}`), bytes(index), 3));
      expect(await Promise.all(all)).toEqual([true, true, true, false, false]);
      expect(await storage().listVersions(MAP)).toHaveLength(3);
      await storage().removeVersion(MAP, 'v2');
      expect(await storage().addVersion(version('v6'), bytes(6), 3)).toBe(true);
    });

    it('removes a version once', async () => {
      await storage().addVersion(version('v'), bytes(1), VERSIONS_MAX);
      expect(await storage().removeVersion(MAP, 'v')).toBe(true);
      expect(await storage().removeVersion(MAP, 'v')).toBe(false);
      expect(await storage().loadVersion(MAP, 'v')).toBeUndefined();
    });
  });
}
