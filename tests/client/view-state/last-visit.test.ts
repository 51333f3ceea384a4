import { describe, expect, it } from 'vitest';
import { lastVisit, noteVisit } from '../../../client/view-state/last-visit.ts';

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
    noteVisit(kept, 'm_1', 0);
    noteVisit(kept, 'm_1', HOUR / 3);
    expect(lastVisit(kept, 'm_1')).toBeNull();
  });

  it('ended when somebody was last noted to be here, once they have been away', () => {
    const kept = storage();
    noteVisit(kept, 'm_1', 0);
    noteVisit(kept, 'm_1', HOUR / 4);
    noteVisit(kept, 'm_1', 5 * HOUR);
    expect(lastVisit(kept, 'm_1')).toBe(new Date(HOUR / 4).toISOString());
    noteVisit(kept, 'm_1', 5.2 * HOUR);
    expect(lastVisit(kept, 'm_1')).toBe(new Date(HOUR / 4).toISOString());
  });

  it('is of its own map', () => {
    const kept = storage();
    noteVisit(kept, 'm_1', 0);
    noteVisit(kept, 'm_2', HOUR);
    noteVisit(kept, 'm_1', 3 * HOUR);
    expect(lastVisit(kept, 'm_2')).toBeNull();
    expect(lastVisit(kept, 'm_1')).toBe(new Date(0).toISOString());
  });

  it('is forgotten of the maps away from longest, and with what cannot be read', () => {
    const kept = storage();
    for (let n = 0; n < 60; n += 1) noteVisit(kept, `m_${n}`, n * HOUR);
    noteVisit(kept, 'm_0', 90 * HOUR);
    noteVisit(kept, 'm_59', 91 * HOUR);
    expect(lastVisit(kept, 'm_0')).toBeNull();
    expect(lastVisit(kept, 'm_59')).not.toBeNull();
    kept.setItem('penumbra:visits', '{"m_59":');
    expect(lastVisit(kept, 'm_59')).toBeNull();
  });
});
