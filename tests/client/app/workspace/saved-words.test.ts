import { describe, expect, it } from 'vitest';
import { refusedWords } from '../../../../client/app/workspace/refused-words.ts';
import { savedWords } from '../../../../client/app/workspace/saved-words.ts';
import { hasUnsavedWork } from '../../../../client/app/workspace/use-leave-guard.ts';
import type { SessionStatus } from '../../../../client/session/types.ts';
import { CLOSE, type CloseCode } from '../../../../shared/wire/close-codes.ts';

const notSaved: SessionStatus = {
  state: 'not-saved',
  reason: 'The server cannot store anything at present.',
  pending: 3,
};
const refused: Extract<SessionStatus, { state: 'refused' }> = {
  state: 'refused',
  code: CLOSE.invalidEdit,
  reason: 'The change is not valid and was refused.',
  why: null,
  copy: '{}',
};

describe('the saved state in words', () => {
  it.each<[SessionStatus, string]>([
    [{ state: 'connecting' }, 'Connecting…'],
    [{ state: 'saved' }, 'Saved'],
    [{ state: 'saving', pending: 2 }, 'Saving…'],
    [{ state: 'offline', pending: 3 }, 'Offline: kept on this device (3 changes)'],
    [{ state: 'offline', pending: 1 }, 'Offline: kept on this device (1 change)'],
    [{ state: 'offline', pending: 0 }, 'Offline: changes are kept on this device'],
    [notSaved, 'Not saved: the server cannot store anything at present'],
    [refused, 'Not saved: the change is not valid and was refused'],
    [
      { ...refused, reason: 'A host removed you from this map.', copy: null },
      'Closed: a host removed you from this map',
    ],
  ])('of %j', (status, text) => {
    expect(savedWords(status).text).toBe(text);
  });

  it('say how much is kept here while the server cannot store', () => {
    expect(savedWords(notSaved).explanation).toMatch(/kept on this device \(3 changes\)/);
  });

  it('say "Saved" for one state alone', () => {
    const others: SessionStatus[] = [
      { state: 'connecting' },
      { state: 'saving', pending: 1 },
      { state: 'offline', pending: 0 },
      notSaved,
      refused,
    ];
    expect(others.filter((status) => savedWords(status).text === 'Saved')).toEqual([]);
  });
});

describe('leaving the page', () => {
  it('asks only when something is not on the server', () => {
    expect(hasUnsavedWork({ state: 'saved' })).toBe(false);
    expect(hasUnsavedWork({ state: 'saving', pending: 1 })).toBe(true);
    expect(hasUnsavedWork({ state: 'offline', pending: 0 })).toBe(false);
    expect(hasUnsavedWork({ state: 'offline', pending: 2 })).toBe(true);
    expect(hasUnsavedWork(notSaved)).toBe(true);
    expect(hasUnsavedWork({ ...notSaved, pending: 0 })).toBe(false);
    expect(hasUnsavedWork(refused)).toBe(true);
    expect(hasUnsavedWork({ ...refused, copy: null })).toBe(false);
  });
});

describe('a refusal in words', () => {
  it('says for every close code what happened, what was kept and what helps', () => {
    for (const code of Object.values(CLOSE) as CloseCode[]) {
      const words = refusedWords({ ...refused, code });
      expect([words.title, words.happened, words.kept].every((text) => text.length > 10)).toBe(true);
    }
  });

  it('speaks of a copy only where there is one', () => {
    expect(refusedWords(refused).kept).toMatch(/Download/);
    expect(refusedWords({ ...refused, copy: null }).kept).not.toMatch(/Download/);
  });

  it.each([
    ['removed', 'leave', /in case a host lets you in again/],
    ['link-withdrawn', 'leave', /With a new link/],
    ['role-changed', 'reload', /Download it/],
    ['storage-down', 'reload', /Download it/],
  ] as const)(
    'says to somebody who is out or lowered (%s) what becomes of their work',
    (why, remedy, said) => {
      const words = refusedWords({ ...refused, code: CLOSE.notAllowed, why });
      expect(words).toMatchObject({ remedy, happened: refused.reason, kept: expect.stringMatching(said) });
      expect(refusedWords({ ...refused, why, copy: null }).kept).not.toMatch(/Download|not saved is/);
    },
  );
});
