import { describe, expect, it } from 'vitest';
import { validate } from '../../../shared/model/validate.ts';
import { fidelityMark, fidelityMarks, MARK_NOTE_MAX, putMarkRequest } from '../../../shared/wire/fidelity.ts';
import { addTextResponse } from '../../../shared/wire/texts.ts';
import { must, refused } from '../../support/builders.ts';

const WORDING = '00112233445566';

describe('what is said of texts', () => {
  it('is where one is kept, and how long it is', () => {
    const answer = { hash: 'a'.repeat(64), chars: 7 };
    expect(must(validate(addTextResponse, answer))).toEqual(answer);
    expect(refused(validate(addTextResponse, { ...answer, hash: 'a' }))?.path).toBe('hash');
  });
});

describe('a private mark', () => {
  it('has a verdict, perhaps a short note, and the wording that it is on', () => {
    expect(must(validate(putMarkRequest, { verdict: 'stretched', wording: WORDING }))).toEqual({
      verdict: 'stretched',
      note: '',
      wording: WORDING,
    });
    for (const [path, wrong] of [
      ['verdict', { verdict: 'fine' }],
      ['note', { note: 'x'.repeat(MARK_NOTE_MAX + 1) }],
      ['wording', { wording: 'it' }],
    ] as const) {
      const request = { verdict: 'wrong', note: '', wording: WORDING, ...wrong };
      expect(refused(validate(putMarkRequest, request))?.path).toBe(path);
    }
  });

  it('comes back with the statement and the anchor it is on', () => {
    const mark = { elementId: 'e_1', anchorId: 'a_1', verdict: 'wrong', note: 'no', wording: WORDING, at: 1 };
    expect(must(validate(fidelityMarks, { marks: [mark] })).marks).toEqual([mark]);
    expect(refused(validate(fidelityMark, { ...mark, anchorId: 'e_1' }))?.path).toBe('anchorId');
  });
});
