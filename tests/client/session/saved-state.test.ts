import { describe, expect, it } from 'vitest';
import { NOTHING_MADE, statusOf } from '../../../client/session/saved-state.ts';

const confirmed = { ...NOTHING_MADE, connection: 'confirmed' } as const;

describe('saved state', () => {
  it('is connecting before anything is known', () => {
    expect(statusOf(NOTHING_MADE)).toEqual({ state: 'connecting' });
  });

  it('is saved only when connected and every change is acknowledged', () => {
    expect(statusOf({ ...confirmed, made: 3, acknowledged: 3 })).toEqual({ state: 'saved' });
    expect(statusOf({ ...confirmed, made: 3, acknowledged: 2 })).toEqual({ state: 'saving', pending: 1 });
  });

  it('is not saved before the server has answered that it stored what it got', () => {
    expect(statusOf({ ...NOTHING_MADE, connection: 'synced' })).toEqual({ state: 'connecting' });
    expect(statusOf({ ...NOTHING_MADE, connection: 'synced', made: 1 })).toMatchObject({ state: 'saving' });
  });

  it('is never saved without a connection, even when all was acknowledged', () => {
    expect(statusOf({ ...confirmed, connection: 'lost' })).toEqual({ state: 'offline', pending: 0 });
  });

  it('counts what is kept on this device while offline', () => {
    expect(statusOf({ ...confirmed, connection: 'lost', made: 14, acknowledged: 2 })).toEqual({
      state: 'offline',
      pending: 12,
    });
  });

  it('is refused whatever else is known', () => {
    const refused = { code: 4403, reason: 'Your role does not allow this.', copy: null } as const;
    expect(statusOf({ ...confirmed, refused })).toEqual({ state: 'refused', ...refused });
  });
});
