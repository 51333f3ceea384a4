import { describe, expect, it } from 'vitest';
import { NOTHING_MADE, statusOf } from '../../../client/session/saved-state.ts';

const confirmed = { ...NOTHING_MADE, connection: 'confirmed' } as const;

describe('saved state', () => {
  it('is connecting before anything is known', () => {
    expect(statusOf(NOTHING_MADE)).toEqual({ state: 'connecting' });
  });

  it('is saved only when connected and every change is acknowledged', () => {
    expect(statusOf(confirmed)).toEqual({ state: 'saved' });
    expect(statusOf({ ...confirmed, pending: 1 })).toEqual({ state: 'saving', pending: 1 });
  });

  it('is not saved before the server has answered that it stored what it got', () => {
    expect(statusOf({ ...NOTHING_MADE, connection: 'synced' })).toEqual({ state: 'connecting' });
    expect(statusOf({ ...NOTHING_MADE, connection: 'synced', pending: 1 })).toMatchObject({
      state: 'saving',
    });
  });

  it('is never saved without a connection, even when all was acknowledged', () => {
    expect(statusOf({ ...confirmed, connection: 'lost' })).toEqual({ state: 'offline', pending: 0 });
  });

  it('counts what is kept on this device while offline', () => {
    expect(statusOf({ ...confirmed, connection: 'lost', pending: 12 })).toEqual({
      state: 'offline',
      pending: 12,
    });
  });

  it('is not saved while the server cannot store, connected or not', () => {
    const trouble = 'The server cannot store anything at present.';
    for (const connection of ['connecting', 'synced', 'lost'] as const) {
      expect(statusOf({ ...confirmed, connection, trouble, pending: 2 })).toEqual({
        state: 'not-saved',
        reason: trouble,
        pending: 2,
      });
    }
  });

  it('is refused whatever else is known', () => {
    const refused = { code: 4403, reason: 'Your role does not allow this.', why: null, copy: null } as const;
    expect(statusOf({ ...confirmed, trouble: 'The disk is full.', refused })).toEqual({
      state: 'refused',
      ...refused,
    });
  });
});
