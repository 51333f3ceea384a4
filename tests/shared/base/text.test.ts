import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../../shared/base/text.ts';

describe('wellFormed', () => {
  it('keeps whole surrogate pairs', () => {
    expect(wellFormed('a 🙂 b')).toBe('a 🙂 b');
  });

  it('replaces each lone half by U+FFFD, so that lengths and offsets stay', () => {
    expect(wellFormed('a\ud83d b\ude42\ud83d')).toBe('a\ufffd b\ufffd\ufffd');
  });

  it('gives text that survives being written as UTF-8', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe00f })), (units) => {
        const mended = wellFormed(String.fromCharCode(...units));
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(mended))).toBe(
          mended,
        );
      }),
    );
  });
});
