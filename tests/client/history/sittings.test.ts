import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay, keptVersions, momentOf, sittingsOf } from '../../../client/history/sittings.ts';
import type { Activity, NamedVersion } from '../../../shared/wire/history.ts';
import { p } from '../../support/builders.ts';

const MINUTE = 60_000;

function work(minute: number, from: number, fields: Partial<Activity> = {}): Activity {
  const since = minute * MINUTE;
  return { participant: p('ana'), from, to: from, since, until: since, edits: 1, bytes: 10, ...fields };
}

function aVersion(id: string, seq: number): NamedVersion {
  return { id, name: id, seq, at: 0, namedAt: 0, namedBy: p('ana') };
}

describe('sittingsOf', () => {
  it('begins a new sitting after a pause of more than half an hour, newest first', () => {
    const activity = [work(0, 1), work(30, 2), work(61, 3)];
    const sittings = sittingsOf({ activity, versions: [] });
    expect(sittings.map(({ from, to }) => [from, to])).toEqual([
      [3, 3],
      [1, 2],
    ]);
  });

  it('measures a pause from the end of all work before it', () => {
    const activity = [work(0, 1, { until: 50_000 }), work(0.1, 2), work(30.5, 3)];
    expect(sittingsOf({ activity, versions: [] })).toHaveLength(1);
  });

  it('counts what people did, whoever did most first, and leaves the server out', () => {
    const activity = [
      work(0, 1, { participant: null, edits: 50 }),
      work(1, 2, { edits: 3 }),
      work(1, 3, { participant: p('ben'), edits: 5 }),
    ];
    const [sitting] = sittingsOf({ activity, versions: [] });
    expect(sitting).toMatchObject({ from: 1, to: 3, edits: 8, people: [p('ben'), p('ana')] });
  });

  it('shows a minute in which somebody only typed on, and counts no edit more for it', () => {
    const [sitting] = sittingsOf({
      activity: [work(0, 1), work(1, 2, { edits: 0 }), work(10, 3)],
      versions: [],
    });
    expect(sitting?.edits).toBe(2);
    expect(sitting?.bars.filter((bar) => bar > 0)).toEqual([1, 1, 1]);
    expect(sittingsOf({ activity: [work(0, 1, { edits: 0 })], versions: [] })[0]?.edits).toBe(1);
  });

  it('names nobody where only the server tidied up', () => {
    const [sitting] = sittingsOf({ activity: [work(0, 1, { participant: null, edits: 2 })], versions: [] });
    expect(sitting).toMatchObject({ people: [], edits: 2 });
  });

  it('puts each version into the sitting of its edit, and lists the others apart', () => {
    const history = {
      activity: [work(0, 5), work(1, 6), work(100, 7)],
      versions: [aVersion('old', 2), aVersion('first', 5), aVersion('second', 6)],
    };
    const sittings = sittingsOf(history);
    expect(sittings.map(({ versions }) => versions.map(({ id }) => id))).toEqual([[], ['second', 'first']]);
    expect(keptVersions(history, sittings).map(({ id }) => id)).toEqual(['old']);
  });

  it('puts a version into the narrowest sitting only, where a clock that jumps back makes their numbers overlap', () => {
    // Edits 1 and 9 were made in the evening; for edits 4 to 6 the clock said morning.
    const history = {
      activity: [work(600, 1), work(10, 4, { to: 6 }), work(601, 9)],
      versions: [aVersion('between', 5), aVersion('after', 8)],
    };
    const sittings = sittingsOf(history);
    expect(sittings.map(({ from, to, versions }) => [from, to, versions.map(({ id }) => id)])).toEqual([
      [1, 9, ['after']],
      [4, 6, ['between']],
    ]);
    expect(keptVersions(history, sittings)).toEqual([]);
  });

  it('loses no edit, in whatever order activity comes', () => {
    const anActivity = fc.record({
      minute: fc.nat(300),
      length: fc.nat(59_000),
      edits: fc.integer({ min: 1, max: 99 }),
      who: fc.constantFrom(p('ana'), p('ben')),
    });
    fc.assert(
      fc.property(fc.array(anActivity, { maxLength: 30 }), (all) => {
        const activity = all.map(({ minute, length, edits, who }, index) =>
          work(minute, index, { until: minute * MINUTE + length, edits, participant: who }),
        );
        const sittings = sittingsOf({ activity, versions: [] });
        const wanted = activity.reduce((sum, { edits }) => sum + edits, 0);
        const bars = sittings.flatMap((sitting) => sitting.bars).reduce((sum, bar) => sum + bar, 0);
        expect(sittings.reduce((sum, { edits }) => sum + edits, 0)).toBe(wanted);
        expect(bars).toBe(wanted);
        for (const [index, sitting] of sittings.entries()) {
          const older = sittings[index + 1];
          if (older !== undefined) expect(sitting.since - older.until).toBeGreaterThan(30 * MINUTE);
        }
      }),
    );
  });
});

describe('byDay', () => {
  it('groups sittings by the day on which they began', () => {
    const sittings = sittingsOf({ activity: [work(0, 1), work(100, 2), work(3_000, 3)], versions: [] });
    const days = byDay(sittings, (at) => Math.floor(at / (1_440 * MINUTE)));
    expect(days.map(({ start, sittings: each }) => [start, each.map(({ from }) => from)])).toEqual([
      [2, [3]],
      [0, [2, 1]],
    ]);
  });
});

describe('momentOf', () => {
  it('tells when and by whom an edit was made, within its minute', () => {
    const activity = [
      work(1, 10, { to: 20, until: 2 * MINUTE }),
      work(1, 12, { to: 14, until: 2 * MINUTE, participant: p('ben') }),
    ];
    expect(momentOf(activity, 15)).toEqual({ at: 1.5 * MINUTE, participant: p('ana') });
    expect(momentOf(activity, 13)).toEqual({ at: 1.5 * MINUTE, participant: p('ben') });
  });

  it('takes the moment of what followed for a state whose edit is no longer kept', () => {
    expect(momentOf([work(5, 3)], 2)).toEqual({ at: 5 * MINUTE, participant: null });
    expect(momentOf([], 2)).toEqual({ at: 0, participant: null });
  });
});
