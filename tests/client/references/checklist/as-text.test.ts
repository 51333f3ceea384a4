import { describe, expect, it } from 'vitest';
import { checklistCsv, checklistText } from '../../../../client/references/checklist/as-text.ts';
import { answersBySubject } from '../../../../shared/appraisal/answers.ts';
import { CHECKLISTS } from '../../../../shared/appraisal/checklists.ts';
import { aMap, anAnswer, anElement, aRelation, e, p, r, s } from '../../../support/builders.ts';

const [list] = CHECKLISTS;
if (list === undefined) throw new Error('no checklist');

const map = aMap({
  elements: [anElement('a', { text: 'Named on\npage 1' }), anElement('b', { text: 'So what?' })],
  relations: [aRelation('1', e('b'), e('a'))],
  answers: [
    anAnswer('author', {
      list: list.id,
      answer: 'yes',
      note: '=SUM(1)\n"two"',
      points: [e('a'), r('1'), e('gone'), r('gone')],
    }),
    anAnswer('standing', { list: list.id, note: 'Ask them.', addedBy: p('gone') }),
  ],
});
const filled = {
  map,
  about: answersBySubject(map.answers),
  source: s('1'),
  list,
  reference: 'Oliver et al. 2019. The dark side',
  nameOf: (id: string) => (id === 'p_ana' ? 'Ana' : undefined),
};

describe('a filled checklist', () => {
  it('is written out as a text that says who answered, what is noted and to which cards it points', () => {
    const lines = checklistText(filled).split('\n');
    expect(lines.slice(0, 11)).toEqual([
      'Opinion paper: Oliver et al. 2019. The dark side',
      '',
      '1. Is it clear whose opinion this is?',
      '   Yes (Ana, 2026-01-31)',
      '   Note: =SUM(1)',
      '   "two"',
      '   Card: Named on page 1',
      '   Card: the step that “So what?” supports “Named on page 1”',
      '2. Do the authors have standing in the field?',
      '   Not answered yet',
      '   Note: Ask them.',
    ]);
    expect(lines.at(-2)).toBe(list.after);
  });

  it('is a table with a row for each item, in which no note is taken for a formula', () => {
    const table = checklistCsv(filled);
    expect(table.match(/^Oliver/gm)).toHaveLength(6);
    expect(table).toContain(',Yes,"\'=SUM(1)\n""two""","Named on\npage 1\nthe step that');
    expect(table).toContain('standing in the field?,Not answered yet,Ask them.,,,\r\n');
  });
});
