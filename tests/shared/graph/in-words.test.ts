import { describe, expect, it } from 'vitest';
import { mapInWords } from '../../../shared/graph/in-words.ts';
import { aMap, anAnchor, anElement, aRelation, at, aVoice, e, r, v } from '../../support/builders.ts';

const records = {
  title: 'Time',
  elements: [
    anElement('q', { kind: 'question', text: 'Is it worth it?' }),
    anElement('c', {
      kind: 'cost',
      text: 'Time is lost.',
      voice: v('o'),
      anchors: [anAnchor(1)],
      addedAt: at(1),
    }),
    anElement('r', { text: 'Trials take longer.', addedAt: at(2) }),
    anElement('s', { kind: 'cause', text: 'Grants are short.', addedAt: at(3) }),
  ],
  relations: [
    aRelation(1, e('c'), e('q')),
    aRelation(2, e('r'), e('c'), { kind: 'rebuttal' }),
    aRelation(3, e('s'), e('c'), { kind: 'cause' }),
  ],
  voices: [aVoice('o', { label: 'Oliver 2019' })],
};

describe('a map in words', () => {
  it('says what there is, what is claimed and answered, what produces it, and what it rests on', () => {
    expect(mapInWords(aMap(records))).toEqual([
      {
        heading: 'The map',
        sentences: [
          '“Time” has 4 cards and 3 relations: 1 cost, 1 claim, 1 structural cause and 1 question.',
          'It starts from “Is it worth it?”',
          'Those quoted are Oliver 2019.',
        ],
      },
      {
        heading: 'Practical costs',
        sentences: [
          'Oliver 2019: “Time is lost.”; it is rebutted by 1 and structurally caused by 1, first by “Trials take longer.”',
        ],
      },
      { heading: 'Structural causes', sentences: ['“Grants are short.” is said to produce 1 thing.'] },
      { heading: 'What it rests on', sentences: ['Of 4 statements: 1 quoted and 3 without a source.'] },
    ]);
  });

  it('says what its costs are costs of, where the map does', () => {
    const [first] = mapInWords(aMap({ ...records, subject: 'homework in schools' }));
    expect(first?.sentences[1]).toBe('Its costs are costs of homework in schools.');
  });

  it('tells what ends at the step by which a claim is answered', () => {
    const undercut = aRelation(4, e('s'), r(2), { kind: 'rebuttal', mode: 'undercut' });
    const told = mapInWords(aMap({ ...records, relations: [...records.relations.slice(0, 2), undercut] }));
    expect(told[1]?.sentences).toEqual([
      'Oliver 2019: “Time is lost.”; it is rebutted by 1, first by “Trials take longer.”; that step is itself undercut by 1.',
    ]);
  });

  it('tells of claims where no cost is claimed, and of nothing where there is nothing', () => {
    const claims = aMap({ elements: [anElement('a', { text: 'So it is.' })] });
    expect(mapInWords(claims).map(({ heading }) => heading)).toEqual([
      'The map',
      'Claims',
      'What it rests on',
    ]);
    expect(mapInWords(aMap({})).flatMap(({ sentences }) => sentences)).toEqual([
      'Nothing has been put on it yet.',
    ]);
  });

  it('does not depend on the order in which records arrived', () => {
    const other = {
      ...records,
      elements: records.elements.toReversed(),
      relations: records.relations.toReversed(),
    };
    expect(mapInWords(aMap(other))).toEqual(mapInWords(aMap(records)));
  });
});
