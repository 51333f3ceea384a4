import { describe, expect, it } from 'vitest';
import { forgetVisits, lastVisit, noteVisit } from '../../../client/view-state/last-visit.ts';

const HOUR = 3_600_000;

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as unknown as Storage;
}

describe('the last visit', () => {
  it('is none on the first one, however long that goes on', () => {
    const kept = storage();
    noteVisit(kept, 'm_1', 'ana', 0);
    noteVisit(kept, 'm_1', 'ana', HOUR / 3);
    expect(lastVisit(kept, 'm_1', 'ana')).toBeNull();
  });

  it('ended when somebody was last noted to be here, once they have been away', () => {
    const kept = storage();
    noteVisit(kept, 'm_1', 'ana', 0);
    noteVisit(kept, 'm_1', 'ana', HOUR / 4);
    noteVisit(kept, 'm_1', 'ana', 5 * HOUR);
    expect(lastVisit(kept, 'm_1', 'ana')).toBe(new Date(HOUR / 4).toISOString());
    noteVisit(kept, 'm_1', 'ana', 5.2 * HOUR);
    expect(lastVisit(kept, 'm_1', 'ana')).toBe(new Date(HOUR / 4).toISOString());
  });

  it('is of its own person, and is forgotten with the map', () => {
    const kept = storage();
    noteVisit(kept, 'm_1', 'ana', 0);
    noteVisit(kept, 'm_1', 'ana', 3 * HOUR);
    noteVisit(kept, 'm_1', 'ben', 3 * HOUR);
    expect(lastVisit(kept, 'm_1', 'ben')).toBeNull();
    forgetVisits(kept, 'm_1');
    expect(lastVisit(kept, 'm_1', 'ana')).toBeNull();
  });

  it('is of its own map', () => {
    const kept = storage();
    noteVisit(kept, 'm_1', 'ana', 0);
    noteVisit(kept, 'm_2', 'ana', HOUR);
    noteVisit(kept, 'm_1', 'ana', 3 * HOUR);
    expect(lastVisit(kept, 'm_2', 'ana')).toBeNull();
    expect(lastVisit(kept, 'm_1', 'ana')).toBe(new Date(0).toISOString());
  });

  it('is forgotten of the maps away from longest, and with what cannot be read', () => {
    const kept = storage();
    for (let n = 0; n < 60; n += 1) noteVisit(kept, `m_${n}`, 'ana', n * HOUR);
    noteVisit(kept, 'm_0', 'ana', 90 * HOUR);
    noteVisit(kept, 'm_59', 'ana', 91 * HOUR);
    expect(lastVisit(kept, 'm_0', 'ana')).toBeNull();
    expect(lastVisit(kept, 'm_59', 'ana')).not.toBeNull();
    kept.setItem('penumbra:visits', '{"m_59":');
    expect(lastVisit(kept, 'm_59', 'ana')).toBeNull();
  });
});
