import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, problemsOf, readDraft } from '../../../client/references/draft.ts';
import { formOf, labelOf, TYPE_FORMS } from '../../../client/references/type-fields.ts';
import { anyReference, withoutId } from '../../support/references.ts';

describe('a reference in the form', () => {
  it('comes back as it was when nothing is changed, whatever it has (a failure prints the seed)', () => {
    fc.assert(
      fc.property(anyReference, (source) => {
        expect(readDraft(draftOf(source), source)).toEqual(withoutId(source));
      }),
    );
  });

  it('is by one person still after a letter of a name of many words was changed', () => {
    const source = { title: 'T', author: [{ family: 'García Marquez', given: 'Gabriel José' }] };
    const draft = draftOf(source);
    const author = draft.author.replace('Marquez', 'Márquez');
    expect(readDraft({ ...draft, author }, source).author).toEqual([
      { family: 'García Márquez', given: 'Gabriel José' },
    ]);
  });

  it('keeps what the form does not show, and takes away what was emptied', () => {
    const source = { type: 'book', title: 'T', volume: '3', PMID: '1', issued: { literal: 'in press' } };
    const draft = { ...draftOf(source), title: ' New ', volume: '', issued: '28 March 2019' };
    expect(readDraft(draft, source)).toEqual({
      type: 'book',
      title: 'New',
      PMID: '1',
      issued: { 'date-parts': [[2019, 3, 28]] },
    });
  });

  it('says what is wrong and what to do', () => {
    const draft = { ...draftOf({ title: 'T' }), DOI: 'n/a', URL: 'nowhere' };
    expect(Object.keys(problemsOf(draft))).toEqual(['DOI', 'URL']);
    expect(problemsOf({ ...draft, title: ' ', DOI: 'doi:10.1186/x', URL: '' })).toEqual({
      title: 'A source needs a title.',
    });
  });

  it('has a name for every field of every type, also of one that it does not offer', () => {
    for (const type of [...Object.keys(TYPE_FORMS), 'legal_case']) {
      for (const field of formOf(type).fields) expect(labelOf(type, field)).not.toBe('');
    }
    expect(formOf('legal_case').label).toBe('Legal case');
  });
});
