import { describe, expect, it } from 'vitest';
import { challengesOf } from '../../../shared/standing/challenge.ts';
import { e, r } from '../../support/builders.ts';
import { settledOn, sketch } from './support.ts';

describe('what rebuttals alone leave standing', () => {
  const of = (...parts: Parameters<typeof sketch>) => challengesOf(settledOn(sketch(...parts)));

  it('M74: is everything that nothing is said against, with or without support', () => {
    const found = of({ a: 0.5, b: 0.5 }, 'b supports a');
    expect(new Set(found.values())).toEqual(new Set(['unchallenged']));
  });

  it('M74: is a card whose rebuttal is itself rebutted', () => {
    const found = of({ a: 0.5, b: 0.5, c: 0.5 }, 'b attacks a', 'c attacks b');
    expect([found.get(e('a')), found.get(e('b')), found.get(e('c'))]).toEqual([
      'unchallenged',
      'defeated',
      'unchallenged',
    ]);
  });

  it('M74: is a card the rebuttal of which is undercut, whatever its numbers', () => {
    const found = of({ a: 0.1, b: 0.9, c: 0.1 }, 'x: b attacks a', 'c attacks x');
    expect(found.get(e('a'))).toBe('unchallenged');
    expect(found.get(e('b'))).toBe('unchallenged');
    expect(found.get(r('x'))).toBe('defeated');
  });

  it('M74: is open where two rebut each other', () => {
    const found = of({ a: 0.5, b: 0.5 }, 'a attacks b', 'b attacks a');
    expect([...found.values()]).toEqual(['open', 'open', 'open', 'open']);
  });

  it('M74: is no less for a reclassification of a cost, which grants it', () => {
    const map = sketch({ a: 0.5, b: 0.5 }, 'x: b attacks a');
    const cost = {
      ...map,
      elements: new Map([...map.elements, [e('a'), 'cost'] as const]),
      relations: new Map([
        [r('x'), { kind: 'rebuttal', move: 'reclassification', from: e('b'), to: e('a') } as const],
      ]),
    };
    expect(challengesOf(settledOn(map)).get(e('a'))).toBe('defeated');
    expect(challengesOf(settledOn(cost)).get(e('a'))).toBe('unchallenged');
  });
});
