import { describe, expect, it } from 'vitest';
import { validate } from '../../../shared/model/validate.ts';
import { PRESENCE_BYTES_MAX } from '../../../shared/wire/limits.ts';
import { PRESENCE_ITEMS_MAX, presence } from '../../../shared/wire/presence.ts';
import { must, refused } from '../../support/builders.ts';

const user = { id: 'p_ana', name: 'Ana', colour: '#2f6f8f', role: 'host' };

describe('presence', () => {
  it('is a user and what that user shows', () => {
    const full = {
      user,
      cursor: { x: 1, y: 2 },
      viewport: { x: 0, y: 0, zoom: 1 },
      selection: ['e_1', 'r_1'],
      drag: { e_1: { x: 3, y: 4 } },
      typing: { id: 'e_1', field: 'text' },
    };
    expect(must(validate(presence, full))).toEqual(full);
  });

  it('may show nothing', () => {
    expect(must(validate(presence, { user, cursor: null }))).toEqual({
      user,
      cursor: null,
      selection: [],
      drag: {},
    });
  });

  it.each([
    ['selected', { selection: ['v_1'] }],
    ['dragged', { drag: { r_1: { x: 0, y: 0 } } }],
    ['dragged out of reach', { drag: { e_1: { x: 1e9, y: 0 } } }],
    ['typed in', { typing: { id: 'r_1', field: 'text' } }],
    ['selected too often', { selection: Array.from({ length: PRESENCE_ITEMS_MAX + 1 }, () => 'e_1') }],
    ['nobody', { user: undefined }],
  ])('is refused with what cannot be %s', (_, fields) => {
    expect(refused(validate(presence, { user, ...fields }))).toBeDefined();
  });

  it('fits its limit when the most that may be selected is selected', () => {
    const selection = Array.from(
      { length: PRESENCE_ITEMS_MAX },
      (_, n) => `e_${String(n).padStart(16, '0')}`,
    );
    expect(JSON.stringify({ user, selection }).length).toBeLessThan(PRESENCE_BYTES_MAX);
  });
});
