import { describe, expect, it } from 'vitest';
import { draftOf, readDraft, ZERO_HAND } from '../../../client/inspector/anchor-draft.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Source } from '../../../shared/model/source.ts';
import { a, s, v } from '../../support/builders.ts';

const paper: Source = {
  id: s('paper'),
  type: 'article-journal',
  title: 'Lost in the shadows',
  author: [{ family: 'Williams' }, { family: 'Sarre' }, { family: 'Rose' }],
  issued: { 'date-parts': [[2020, 5]] },
};
const map = {
  sources: new Map([[paper.id, paper]]),
  voices: new Map([
    [
      v('w'),
      {
        id: v('w'),
        label: 'Williams et al. 2020',
        short: 'Williams',
        sourceId: s('paper'),
        colour: '#000000',
      },
    ],
    [v('o'), { id: v('o'), label: 'Oliver et al. 2019', short: 'Oliver', colour: '#000000' }],
  ]),
};
const anchor: Anchor = {
  id: a('1'),
  sourceId: s('paper'),
  exact: 'the words',
  start: 3,
  end: 12,
  fidelity: 'quoted',
  page: '4',
  cited: { voice: v('o'), locator: '3' },
};

describe('a quotation being written', () => {
  it('comes back as it was when nothing is changed', () => {
    expect(readDraft(map, draftOf(map, anchor), anchor)).toEqual(anchor);
  });

  it('forgets its place in the text when its words change', () => {
    const changed = readDraft(map, { ...draftOf(map, anchor), exact: ' other words ' }, anchor);
    expect(changed).toMatchObject({ exact: 'other words' });
    expect(changed).not.toHaveProperty('start');
  });

  it('leaves out what is empty', () => {
    const draft = { ...draftOf(map, undefined), exact: 'words', citedVoice: ZERO_HAND };
    expect(readDraft(map, draft, { id: a('new') })).toEqual({
      id: a('new'),
      sourceId: s('paper'),
      exact: 'words',
      fidelity: 'quoted',
    });
  });

  it('is refused when its source is gone', () => {
    expect(readDraft({ ...map, sources: new Map() }, draftOf(map, anchor), anchor)).toBeUndefined();
  });
});
