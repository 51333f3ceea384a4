import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../shared/model/compare.ts';
import { aMap, anElement, aRegion, aRelation, aVoice, e, r } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

describe('compareMaps', () => {
  it('tells what was added and what has gone by id', () => {
    const before = aMap({
      elements: [anElement('a'), anElement('b')],
      relations: [aRelation('1', e('a'), e('b'))],
    });
    const after = aMap({ elements: [anElement('b'), anElement('c')] });
    const { elements, relations } = compareMaps(before, after);
    expect(elements).toEqual({ added: [e('c')], changed: new Map(), gone: [e('a')] });
    expect(relations.gone).toEqual([r('1')]);
  });

  it('names the fields that differ, also one that came or went', () => {
    const before = aMap({ elements: [anElement('a', { text: 'one', tags: ['x'] })] });
    const after = aMap({
      elements: [anElement('a', { text: 'two', tags: ['x', 'y'], scheme: 'analogy' })],
    });
    expect(compareMaps(before, after).elements.changed.get(e('a'))).toEqual(['text', 'tags', 'scheme']);
    expect(compareMaps(after, before).elements.changed.get(e('a'))).toEqual(['text', 'tags', 'scheme']);
  });

  it('sees changes inside positions, and takes a field that is undefined for an absent one', () => {
    const before = aMap({
      elements: [anElement('a', { voice: undefined }), anElement('b', { position: { x: 0, y: 0 } })],
    });
    const after = aMap({ elements: [anElement('a'), anElement('b', { position: { x: 0, y: 1 } })] });
    expect([...compareMaps(before, after).elements.changed]).toEqual([[e('b'), ['position']]]);
  });

  it('tells what the map says of itself apart from records', () => {
    expect(compareMaps(aMap(), aMap({ subject: 'homework' })).fields).toEqual(['subject']);
    const before = aMap({ title: 'One', voices: [aVoice('v')], regions: [aRegion('g')] });
    const after = aMap({
      title: 'Two',
      voices: [aVoice('v', { colour: '#000000' })],
      regions: [aRegion('g')],
    });
    const difference = compareMaps(before, after);
    expect(difference.fields).toEqual(['title']);
    expect([...difference.voices.changed.values()]).toEqual([['colour']]);
    expect(difference.regions.changed.size).toBe(0);
  });

  it('finds nothing between a map and its copy, and the reverse from the other side', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (one, other) => {
        const copy = structuredClone(one);
        const same = compareMaps(one, copy);
        const there = compareMaps(one, other);
        const back = compareMaps(other, one);
        for (const name of ['elements', 'relations', 'regions', 'voices', 'sources', 'bearers'] as const) {
          expect(same[name]).toEqual({ added: [], changed: new Map(), gone: [] });
          expect([...there[name].added].sort()).toEqual([...back[name].gone].sort());
          expect([...there[name].changed.keys()].sort()).toEqual([...back[name].changed.keys()].sort());
        }
        expect(same.fields).toEqual([]);
      }),
    );
  });
});
