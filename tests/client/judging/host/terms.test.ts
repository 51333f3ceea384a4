import { expect, it } from 'vitest';
import {
  firstTerms,
  namesHint,
  requestOf,
  scopeProblem,
  scopesOf,
} from '../../../../client/judging/host/terms.ts';
import { EMPTY_MAP } from '../../../../shared/model/map.ts';
import { anElement, e } from '../../../support/builders.ts';
import { aRound } from '../../../support/rounds.ts';

const elements = [
  anElement('cost', { kind: 'cost' }),
  anElement('other', { kind: 'cost' }),
  anElement('claim'),
];
const MAP = { ...EMPTY_MAP, elements: new Map(elements.map((each) => [each.id, each])) };

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

it('the request says what was chosen, and how long it takes: its end is the server’s to count', () => {
  const terms = { ...firstTerms(undefined, 0), limit: '10m' as const, showsNames: true, asksReasons: false };
  expect(requestOf(terms, [{ kind: 'element', element: e('cost') }])).toEqual({
    question: 'happens',
    targets: [{ kind: 'element', element: e('cost') }],
    endsAt: null,
    lastsMs: 600_000,
    names: 'shown',
    reasons: 'not-asked',
    progress: 'count',
  });
});

it('without a time limit the request says none', () => {
  expect(requestOf(firstTerms(undefined, 0), [{ kind: 'element', element: e('cost') }])).not.toHaveProperty(
    'lastsMs',
  );
});

it('with hidden names a host is warned where fewer than three who may judge are here', () => {
  expect(namesHint(false, 1)).toContain('Only you are here now');
  expect(namesHint(false, 2)).toContain('Only 2 people are here now');
  expect(namesHint(false, 3)).not.toContain('here now');
  expect(namesHint(true, 1)).not.toContain('here now');
});
