import { describe, expect, it } from 'vitest';
import { validate } from '../../../shared/model/validate.ts';
import { CLOSE } from '../../../shared/wire/close-codes.ts';
import { FRAME, hello, reject } from '../../../shared/wire/frames.ts';
import { must, refused } from '../../support/builders.ts';

describe('frames', () => {
  it('have a number each, one byte long', () => {
    const numbers = Object.values(FRAME);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...numbers)).toBeLessThan(128);
  });

  it('greet with role, identity and limits', () => {
    const greeting = {
      epoch: '1',
      role: 'host',
      participantId: 'p_ana',
      limits: { updateBytes: 1, presenceBytes: 2, documentBytes: 3 },
    };
    expect(must(validate(hello, greeting))).toEqual(greeting);
    expect(refused(validate(hello, { ...greeting, role: 'king' }))?.path).toBe('role');
  });

  it('reject with a known close code', () => {
    expect(validate(reject, { code: CLOSE.tooBig, message: 'x' }).ok).toBe(true);
    expect(refused(validate(reject, { code: 4000, message: 'x' }))?.path).toBe('code');
  });
});
