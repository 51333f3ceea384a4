import { expect, it } from 'vitest';
import { firstTerms, requestOf, scopeProblem, scopesOf } from '../../../../client/judging/host/terms.ts';
import { EMPTY_MAP } from '../../../../shared/model/map.ts';
import { anElement, e } from '../../../support/builders.ts';
import { aRound } from '../../../support/rounds.ts';

const elements = [
  anElement('cost', { kind: 'cost' }),
  anElement('other', { kind: 'cost' }),
  anElement('claim'),
];
const MAP = { ...EMPTY_MAP, elements: new Map(elements.map((each) => [each.id, each])) };
const NOW = Date.parse('2026-01-01T10:00:00.000Z');

it('a round is about all that its question suits, or about what of it is selected', () => {
  const scopes = scopesOf(MAP, 'happens', new Set([e('other'), e('claim')]), undefined);
  expect([...scopes]).toEqual([
    [
      'all',
      [
        { kind: 'element', element: e('cost') },
        { kind: 'element', element: e('other') },
      ],
    ],
    ['selection', [{ kind: 'element', element: e('other') }]],
  ]);
  expect(scopesOf(MAP, 'credence', new Set(), undefined).get('all')).toEqual([
    { kind: 'element', element: e('claim') },
  ]);
});

it('asked again, a round is about what is left of its targets, by the same rules', () => {
  const like = aRound('one', {
    names: 'shown',
    targets: [
      { kind: 'element', element: e('cost') },
      { kind: 'element', element: e('gone') },
    ],
  });
  expect(firstTerms(like, 0)).toMatchObject({ question: 'happens', scope: 'again', showsNames: true });
  expect(scopesOf(MAP, 'happens', new Set(), like).get('again')).toEqual([
    { kind: 'element', element: e('cost') },
  ]);
  expect(scopesOf(MAP, 'casts', new Set(), like).has('again')).toBe(false);
});

it('too many targets, or none, are refused in words before they are sent', () => {
  const many = Array.from({ length: 101 }, (_, n) => ({ kind: 'element' as const, element: e(`n${n}`) }));
  expect(scopeProblem('happens', many)).toMatch(/101.*100 at most/);
  expect(scopeProblem('fidelity', [])).toBe('No quotations there.');
  expect(scopeProblem('happens', many.slice(1))).toBeUndefined();
});

it('the request says what was chosen, its end counted from now', () => {
  const terms = { ...firstTerms(undefined, 0), limit: '10m' as const, showsNames: true, asksReasons: false };
  expect(requestOf(terms, [{ kind: 'element', element: e('cost') }], NOW)).toEqual({
    question: 'happens',
    targets: [{ kind: 'element', element: e('cost') }],
    endsAt: '2026-01-01T10:10:00.000Z',
    names: 'shown',
    reasons: 'not-asked',
    progress: 'count',
  });
});
