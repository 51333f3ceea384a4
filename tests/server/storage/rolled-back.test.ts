import { describe, expect, it } from 'vitest';
import { isRolledBack } from '../../../server/storage/rolled-back.ts';

const failure = (code: unknown): Error => Object.assign(new Error('failed'), { code });

describe('isRolledBack', () => {
  it.each([
    'SQLITE_FULL',
    'SQLITE_READONLY',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_IOERR',
    'SQLITE_IOERR_WRITE',
    'SQLITE_IOERR_FSYNC',
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_CANTOPEN',
  ])('S9.9 knows that nothing was stored after %s', (code) => {
    expect(isRolledBack(failure(code))).toBe(true);
  });

  it.each(['SQLITE_CORRUPT', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'STORAGE_GONE', 'SQLITE_FULLER', 13, undefined])(
    'S9.9 does not try again after %s',
    (code) => {
      expect(isRolledBack(failure(code))).toBe(false);
    },
  );

  it('S9.9 does not try again after what is no error', () => {
    expect([isRolledBack('SQLITE_FULL'), isRolledBack(undefined), isRolledBack(new Error('no map'))]).toEqual(
      [false, false, false],
    );
  });
});
