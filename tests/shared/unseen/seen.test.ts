import { describe, expect, it } from 'vitest';
import { seenMap, seenRecord } from '../../../shared/unseen/seen.ts';
import { aComment, aMap, anElement, aRelation, c, e, r } from '../../support/builders.ts';

describe('what is kept of a record that was seen', () => {
  it('does not depend on where a card lies, nor on the order of its tags', () => {
    const here = aMap({ elements: [anElement('a', { tags: ['one', 'two'], position: { x: 0, y: 0 } })] });
    const there = aMap({ elements: [anElement('a', { tags: ['two', 'one'], position: { x: 9, y: 9 } })] });
    expect(seenRecord(here, e('a'))).toEqual(seenRecord(there, e('a')));
  });

  it('keeps the first words of a statement and not all of it', () => {
    const map = aMap({ elements: [anElement('a', { text: `It  costs\n${'time '.repeat(60)}` })] });
    const kept = seenRecord(map, e('a'));
    expect(kept).toMatchObject({ name: expect.stringMatching(/^It costs time/) });
    expect(JSON.stringify(kept).length).toBeLessThan(160);
  });

  it('is nothing for a record that is not there', () => {
    expect(seenRecord(aMap({}), e('a'))).toBeUndefined();
    expect(seenRecord(aMap({}), r('a'))).toBeUndefined();
    expect(seenRecord(aMap({}), c('a'))).toBeUndefined();
  });

  it('holds elements, relations and comments', () => {
    const map = aMap({
      elements: [anElement('a'), anElement('b')],
      relations: [aRelation('ab', e('a'), e('b'))],
      comments: [aComment('one', { about: e('a') })],
    });
    expect([...seenMap(map).keys()]).toEqual(['e_a', 'e_b', 'r_ab', 'c_one']);
  });
});
