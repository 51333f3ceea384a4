import { describe, expect, it } from 'vitest';
import { drawnUnder, indexLinks, neighbourhood, parentOf } from '../../../shared/graph/links.ts';
import { aMap, aRelation, e, r } from '../../support/builders.ts';

const { relations } = aMap({
  relations: [
    aRelation('1', e('a'), e('b')),
    aRelation('2', e('c'), r('1')),
    aRelation('3', e('d'), r('2')),
    aRelation('4', e('a'), r('1')),
    aRelation('5', e('x'), e('y')),
  ],
});
const rel = (name: string) => relations.get(r(name))!;
const links = indexLinks(relations);

describe('indexLinks', () => {
  it('lists the relations at each end, in the order of the map', () => {
    expect(links.from.get(e('a'))).toEqual([rel('1'), rel('4')]);
    expect(links.to.get(r('1'))).toEqual([rel('2'), rel('4')]);
    expect(links.to.get(e('a'))).toBeUndefined();
  });
});

describe('drawnUnder', () => {
  it('is what a relation ends at, and for a relation on a relation what that one leads to', () => {
    expect(drawnUnder(relations, rel('1'))).toBe(e('b'));
    expect(drawnUnder(relations, rel('2'))).toBe(e('b'));
    expect(drawnUnder(relations, rel('3'))).toBe(e('b'));
  });

  it('is not the card itself where it answers what leads to it', () => {
    const answer = aRelation('6', e('b'), r('1'));
    expect(drawnUnder(relations, answer)).toBe(e('a'));
  });
});

describe('parentOf', () => {
  it('M50: is the element that a relation ends at', () => {
    expect(parentOf(relations, rel('1'))).toBe(e('b'));
  });

  it('M50: is, for a relation on a relation, the element that the latter starts from', () => {
    expect(parentOf(relations, rel('2'))).toBe(e('a'));
    expect(parentOf(relations, rel('3'))).toBe(e('c'));
  });

  it('M50: is, for a relation on a relation of its own element, what that one ends at', () => {
    expect(parentOf(relations, rel('4'))).toBe(e('b'));
  });

  it('is nothing where a relation on the way is gone, and ends even in a circle', () => {
    expect(parentOf(relations, aRelation('9', e('a'), r('gone')))).toBeUndefined();
    const circle = aMap({
      relations: [aRelation('1', e('a'), r('2')), aRelation('2', e('a'), r('1'))],
    }).relations;
    expect(parentOf(circle, circle.get(r('1'))!)).toBeUndefined();
  });
});

describe('a neighbourhood', () => {
  const around = (...centre: Parameters<typeof neighbourhood>[2]) => {
    const { elements, relations: lines } = neighbourhood(relations, links, centre);
    return [[...elements].sort(), [...lines].sort()];
  };

  it('holds what an element is linked to, in both directions', () => {
    expect(around(e('b'))).toEqual([[e('a'), e('b')], [r('1')]]);
  });

  it('follows relations on relations down to an element', () => {
    expect(around(e('d'))).toEqual([
      [e('a'), e('b'), e('c'), e('d')],
      [r('1'), r('2'), r('3')],
    ]);
  });

  it('holds the ends of a relation, and what ends at it', () => {
    expect(around(r('1'))).toEqual([
      [e('a'), e('b'), e('c')],
      [r('1'), r('2'), r('4')],
    ]);
  });

  it('joins those of several, and bears what is gone', () => {
    expect(around(e('x'), e('b'), r('gone'))).toEqual([
      [e('a'), e('b'), e('x'), e('y')],
      [r('1'), r('5')],
    ]);
  });

  it('ends even in a circle of relations', () => {
    const circle = aMap({
      relations: [aRelation('1', e('a'), r('2')), aRelation('2', e('b'), r('1'))],
    }).relations;
    expect([...neighbourhood(circle, indexLinks(circle), [e('a')]).relations]).toEqual([r('1'), r('2')]);
  });
});
