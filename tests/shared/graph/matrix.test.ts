import { expect, it } from 'vitest';
import { matrixOf, matrixWithin } from '../../../shared/graph/matrix.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

const cost = (name: string, costType: 'practical' | 'personal') =>
  anElement(name, { kind: 'cost', costType });

it('has a row for each cost, by type in the order of the model, with what bears on it by its relations', () => {
  const map = aMap({
    elements: [
      cost('moods', 'personal'),
      cost('time', 'practical'),
      anElement('reply'),
      anElement('setting', { kind: 'context' }),
      anElement('rules', { kind: 'cause' }),
      anElement('study', { kind: 'evidence' }),
      anElement('doubt'),
    ],
    relations: [
      aRelation('1', e('reply'), e('time'), { kind: 'rebuttal', mode: 'rebut' }),
      aRelation('2', e('setting'), e('time'), { kind: 'context' }),
      aRelation('3', e('rules'), e('time'), { kind: 'cause' }),
      aRelation('4', e('study'), e('time')),
      aRelation('7', e('moods'), e('time')),
      aRelation('5', e('reply'), e('time'), { kind: 'concession' }),
      aRelation('6', e('doubt'), r('1'), { kind: 'rebuttal', mode: 'undercut' }),
    ],
  });
  const entry = (element: string, relation: string, onRelation = 0) => ({
    element: e(element),
    relation: r(relation),
    onRelation,
  });
  expect(matrixOf(map)).toEqual([
    {
      key: 'practical',
      rows: [
        {
          id: e('time'),
          parts: 1,
          rebuttals: [entry('reply', '1', 1)],
          contexts: [entry('setting', '2')],
          causes: [entry('rules', '3')],
          evidence: [entry('study', '4'), entry('reply', '5')],
        },
      ],
    },
    {
      key: 'personal',
      rows: [{ id: e('moods'), parts: 0, rebuttals: [], contexts: [], causes: [], evidence: [] }],
    },
  ]);
});

it('takes the claims of a map without costs for its rows, and has none where there is neither', () => {
  const claims = aMap({ elements: [anElement('1'), anElement('2', { kind: 'context' })] });
  expect(matrixOf(claims).map(({ key, rows }) => [key, rows.map(({ id }) => id)])).toEqual([
    ['claims', [e('1')]],
  ]);
  expect(matrixOf(aMap({ elements: [anElement('2', { kind: 'context' })] }))).toEqual([]);
});

it('keeps within a lens the rows in which anything shows, and counts what it folds away', () => {
  const map = aMap({
    elements: [
      anElement('shown', { kind: 'cost' }),
      anElement('answered', { kind: 'cost' }),
      anElement('hidden', { kind: 'cost', costType: 'personal' }),
      anElement('one'),
      anElement('two'),
    ],
    relations: [
      aRelation('1', e('one'), e('answered'), { kind: 'rebuttal' }),
      aRelation('2', e('two'), e('answered'), { kind: 'rebuttal' }),
      aRelation('3', e('two'), e('hidden')),
    ],
  });
  const fits = new Set([e('shown'), e('one')]);
  const within = matrixWithin(matrixOf(map), (id) => fits.has(id));
  expect(within.map(({ key }) => key)).toEqual(['practical']);
  expect(within[0]?.rows.map(({ id, rebuttals, away }) => [id, rebuttals.length, away?.rebuttals])).toEqual([
    [e('shown'), 0, 0],
    [e('answered'), 1, 1],
  ]);
});
