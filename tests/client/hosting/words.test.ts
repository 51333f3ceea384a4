import { describe, expect, it } from 'vitest';
import { changedWords, removeWarning } from '../../../client/hosting/people-words.ts';
import { renewWords, withdrawWords } from '../../../client/hosting/share-words.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';

const BEN = { id: 'p_ben' as ParticipantId, name: 'Ben', colour: '#2f6f8f', role: 'participant' as const };

describe('what a host is told before a link is changed', () => {
  it.each([
    [0, 'Nobody else is in by it.'],
    [1, '1 person came by the older one'],
    [12, '12 people came by the older one'],
    [undefined, 'Those who came by the older one'],
  ])('says whom renewing concerns: %s', (others, said) => {
    expect(renewWords(others)).toContain(said);
  });

  it.each([
    [0, 'Nobody else is in by it.'],
    [1, 'the 1 person who came by it is put out'],
    [12, 'the 12 people who came by it are put out'],
    [undefined, 'whoever came by it is put out'],
  ])('says whom withdrawing puts out: %s', (others, said) => {
    expect(withdrawWords(others)).toContain(said);
  });
});

describe('what a host is told about somebody', () => {
  it('speaks of the link that a removed person still has, while there is one', () => {
    expect(removeWarning({ ...BEN, cameBy: 'participant' })).toMatch(/renew their link/);
    expect(removeWarning(BEN)).not.toMatch(/link/);
  });

  it('says what was changed', () => {
    expect(changedWords('Ben', { standing: 'removed' })).toBe('Ben was removed.');
    expect(changedWords('Ben', { standing: 'in' })).toBe('Ben can come in again.');
    expect(changedWords('Ben', { role: 'observer' })).toBe('Ben is an observer now.');
  });
});
