import { describe, expect, it } from 'vitest';
import { RELATION_KINDS, relation, targetsRelation } from '../../../shared/model/relation.ts';
import { validate } from '../../../shared/model/validate.ts';
import { aRelation, e, must, r, refused } from '../../support/builders.ts';

describe('a relation', () => {
  it.each(RELATION_KINDS)('M6: may be a %s, from an element to an element or a relation', (kind) => {
    for (const to of [e('b'), r('b')]) {
      const each = aRelation('1', e('a'), to, { kind });
      expect(must(validate(relation, each))).toEqual(each);
    }
  });

  it('M7: carries a mode and, where it makes one, a move if it is a rebuttal', () => {
    const full = aRelation('1', e('a'), e('b'), { kind: 'rebuttal', mode: 'undermine', move: 'scapegoat' });
    expect(must(validate(relation, full))).toEqual(full);
  });

  it.each([
    ['M6: of an unknown kind', { kind: 'attack' }, { path: 'kind', what: 'is not a known kind' }],
    ['M6: that starts from a relation', { from: r('2') }, { path: 'from', what: 'is not an element id' }],
    [
      'M6: that ends at neither',
      { to: 'v_1' },
      { path: 'to', what: 'is neither an element id nor a relation id' },
    ],
    [
      'M7: that is no rebuttal and has a mode',
      { mode: 'rebut' },
      { what: 'has what does not belong there: mode' },
    ],
    ['M7: that is a rebuttal without a mode', { kind: 'rebuttal' }, { path: 'mode', what: 'is missing' }],
  ])('is refused %s', (_, fields, complaint) => {
    const candidate = { ...aRelation('1', e('a'), e('b')), ...fields };
    expect(refused(validate(relation, candidate))).toMatchObject(complaint);
  });
});

describe('targetsRelation', () => {
  it('tells relations from elements by their ids', () => {
    expect([targetsRelation(r('1')), targetsRelation(e('1'))]).toEqual([true, false]);
  });
});
