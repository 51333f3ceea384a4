import { describe, expect, it } from 'vitest';
import { type Remedy, refusedChoices, refusedWords } from '../../../../client/app/workspace/refused-words.ts';
import { leavingWords, savedWords } from '../../../../client/app/workspace/saved-words.ts';
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
    [{ ...notSaved, pending: 0 }, 'The server cannot store anything at present'],
    [refused, 'Not saved: the change is not valid and was refused'],
    [
      { ...refused, reason: 'A host removed you from this map.', copy: null },
      'Closed: a host removed you from this map',
    ],
    [{ ...refused, code: CLOSE.deleted }, 'Closed: this map is gone'],
  ])('of %j', (status, text) => {
    expect(savedWords(status).text).toBe(text);
  });

  it('say how much is kept here while the server cannot store', () => {
    expect(savedWords(notSaved).explanation).toMatch(/kept on this device \(3 changes\)/);
  });

  it('do not alarm somebody who has nothing unsaved while the server cannot store', () => {
    const words = savedWords({ ...notSaved, pending: 0 });
    expect(words.tone).toBe('warning');
    expect(words.explanation).toBe(
      'The server cannot store anything at present. Everything you did is saved.',
    );
    expect(JSON.stringify(words)).not.toMatch(/not saved|0 changes/i);
    expect(savedWords(notSaved).tone).toBe('danger');
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

  it('says how much is not saved, and what becomes of it', () => {
    expect(leavingWords({ state: 'offline', pending: 12 })).toBe(
      '12 changes are not saved yet. They are kept on this device and sent when you open the map again.',
    );
    expect(leavingWords({ ...notSaved, pending: 1 })).toBe(
      '1 change is not saved yet. It is kept on this device and sent when you open the map again.',
    );
    expect(leavingWords(refused)).toMatch(/in the copy that you can download/);
    expect(leavingWords({ ...refused, code: CLOSE.deleted })).not.toMatch(/not saved|open the map again/);
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
    ['role-changed', 'read-on', /sends it if a host lets you edit again/],
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

describe('a map that is gone', () => {
  const gone = refusedWords({ ...refused, code: CLOSE.deleted });

  it('is said to be deleted, and never that nothing was lost', () => {
    expect(gone).toMatchObject({ title: 'This map is gone', remedy: 'home' });
    expect(gone.happened).toMatch(/A host deleted this map for everybody/);
    expect(gone.happened).toMatch(/You can keep a copy of it as you see it here\./);
    for (const copy of ['{}', null]) {
      const words = refusedWords({ ...refused, code: CLOSE.deleted, copy });
      expect(JSON.stringify(words)).not.toMatch(/Nothing was lost|had been saved/);
    }
  });
});

describe('what to press after a refusal', () => {
  const remedies: readonly Remedy[] = ['reload', 'home', 'reconnect', 'return', 'leave', 'read-on'];

  it('is first of all the copy, until somebody has downloaded it as it is now', () => {
    for (const remedy of remedies) {
      for (const downloaded of [null, 'an older copy']) {
        const choices = refusedChoices(remedy, 'the copy', downloaded);
        expect(choices).toMatchObject({ download: 'primary', remedy: 'secondary' });
      }
      expect(refusedChoices(remedy, 'the copy', 'the copy')).toEqual({
        download: 'secondary',
        remedy: 'primary',
        asksFirst: false,
      });
    }
  });

  it('asks before it throws away a copy that nobody downloaded, and only then', () => {
    const asking = remedies.filter((remedy) => refusedChoices(remedy, 'the copy', null).asksFirst);
    expect(asking).toEqual(['reload', 'home']);
    for (const remedy of remedies) {
      expect(refusedChoices(remedy, null, null)).toEqual({
        download: null,
        remedy: 'primary',
        asksFirst: false,
      });
    }
  });

  it('is, for somebody lowered to an observer, nothing that throws their work away', () => {
    const { remedy } = refusedWords({ ...refused, code: CLOSE.notAllowed, why: 'role-changed' });
    expect(refusedChoices(remedy, 'the copy', null).asksFirst).toBe(false);
    expect(['reload', 'home']).not.toContain(remedy);
  });
});
