import { describe, expect, it } from 'vitest';
import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import {
  allowedKinds,
  checkLink,
  endsFit,
  linkKey,
  mayEndAt,
  mayStartFrom,
  plainFields,
  plainMode,
} from '../../../shared/model/link-rules.ts';
import { RELATION_KINDS, type RelationKind } from '../../../shared/model/relation.ts';
import { aMap, anElement, aRelation, e, r, refused } from '../../support/builders.ts';

const KINDS = ELEMENT_KINDS.map((kind) => anElement(kind, { kind }));
const STEP = aRelation('step', e('evidence'), e('cost'));
const map = aMap({ elements: [...KINDS, anElement('other')], relations: [STEP] });

/** The refusal of a relation of plain fields. */
function check(kind: RelationKind, from: string, to: ReturnType<typeof e | typeof r>) {
  return refused(checkLink(map, { ...plainFields(kind, to), from: e(from), to }));
}

describe('checkLink', () => {
  it('M10: refuses a start that is gone', () => {
    expect(check('support', 'gone', e('cost'))).toEqual({
      code: 'link-end-missing',
      message: 'The card this would start from is gone.',
    });
  });

  it('M10: refuses an end that is gone, be it a card or a relation', () => {
    expect(check('support', 'claim', e('gone'))?.message).toBe('The card this would end at is gone.');
    expect(check('support', 'claim', r('gone'))?.message).toBe('The relation this would end at is gone.');
  });

  it('M11: refuses to link a card to itself', () => {
    expect(check('support', 'claim', e('claim'))).toEqual({
      code: 'link-to-itself',
      message: 'A card cannot be linked to itself. Choose another card.',
    });
  });

  it('M12: refuses a context relation that starts elsewhere than at a context', () => {
    expect(check('context', 'claim', e('cost'))).toEqual({
      code: 'link-wrong-start',
      message: 'A context relation must start from a context.',
    });
  });

  it('M12: refuses a causal relation that starts elsewhere than at a structural cause', () => {
    expect(check('cause', 'claim', e('cost'))).toEqual({
      code: 'link-wrong-start',
      message: 'A causal relation must start from a structural cause.',
    });
  });

  it('M12: refuses a causal relation that ends at what nothing structural causes', () => {
    expect(check('cause', 'cause', e('evidence'))).toEqual({
      code: 'link-wrong-end',
      message: 'A causal relation must end at a cost, a claim, a context or a structural cause.',
    });
  });

  it('M12: allows just the kinds that the table of the model allows', () => {
    const others: readonly ElementKind[] = ELEMENT_KINDS;
    for (const kind of RELATION_KINDS) {
      const starts = others.filter((from) => mayStartFrom(kind, from));
      const ends = others.filter((to) => mayEndAt(kind, to));
      expect([kind, starts, ends]).toEqual([
        kind,
        kind === 'context' || kind === 'cause' ? [kind] : others,
        kind === 'cause' ? ['cost', 'claim', 'context', 'cause'] : others,
      ]);
    }
  });

  it.each(['context', 'cause', 'concession'] as const)('M13: refuses a %s on a relation', (kind) => {
    expect(check(kind, kind === 'concession' ? 'claim' : kind, r('step'))).toEqual({
      code: 'link-wrong-end',
      message: 'Only a rebuttal or a support may end at a relation.',
    });
  });

  it.each(['rebuttal', 'support'] as const)('M13: allows a %s on a relation', (kind) => {
    expect(check(kind, 'claim', r('step'))).toBeUndefined();
  });

  it('M14: refuses a rebuttal of a relation that is no undercut', () => {
    const link = { kind: 'rebuttal', mode: 'rebut', from: e('claim'), to: r('step') } as const;
    expect(refused(checkLink(map, link))).toEqual({
      code: 'link-must-undercut',
      message: 'A rebuttal of a relation is always an undercut.',
    });
  });

  it('M15: refuses relations that would end at each other in a circle', () => {
    const circle = aMap({
      elements: KINDS,
      relations: [
        aRelation('1', e('claim'), e('cost')),
        aRelation('2', e('cost'), r('1')),
        aRelation('3', e('cause'), r('2')),
      ],
    });
    for (const to of [r('3'), r('2'), r('1')]) {
      const link = { kind: 'support', id: r('1'), from: e('claim'), to } as const;
      expect(refused(checkLink(circle, link))?.code).toBe('link-loop');
    }
  });

  it('M15: ends even on a map whose relations already stand in a circle', () => {
    const circle = aMap({
      elements: KINDS,
      relations: [aRelation('1', e('claim'), r('2')), aRelation('2', e('cost'), r('1'))],
    });
    const link = { kind: 'support', id: r('3'), from: e('cause'), to: r('1') } as const;
    expect(checkLink(circle, link).ok).toBe(true);
  });

  it('M16: refuses a second relation of one kind between two ends in one direction', () => {
    expect(check('support', 'evidence', e('cost'))).toEqual({
      code: 'link-repeated',
      message: 'These two are already linked in this way. Change that relation instead.',
    });
  });

  it('M16: allows another kind, the other direction, and the relation itself', () => {
    expect(check('concession', 'evidence', e('cost'))).toBeUndefined();
    expect(check('support', 'cost', e('evidence'))).toBeUndefined();
    expect(checkLink(map, STEP).ok).toBe(true);
  });
});

describe('allowedKinds', () => {
  it('lists what may be drawn, in the order of the model', () => {
    expect(allowedKinds(map, e('context'), e('cost'))).toEqual([
      'rebuttal',
      'context',
      'support',
      'concession',
    ]);
    expect(allowedKinds(map, e('cause'), e('cost'))).toEqual(['rebuttal', 'cause', 'support', 'concession']);
    expect(allowedKinds(map, e('evidence'), e('cost'))).toEqual(['rebuttal', 'concession']);
    expect(allowedKinds(map, e('claim'), r('step'))).toEqual(['rebuttal', 'support']);
    expect(allowedKinds(map, e('claim'), e('claim'))).toEqual([]);
  });
});

describe('plain fields', () => {
  it('M14: make a rebuttal of a relation an undercut, and one of a card a plain rebuttal', () => {
    expect(plainFields('rebuttal', r('1'))).toEqual({ kind: 'rebuttal', mode: 'undercut' });
    expect(plainFields('rebuttal', e('1'))).toEqual({ kind: 'rebuttal', mode: 'rebut' });
    expect([plainMode(r('1')), plainMode(e('1'))]).toEqual(['undercut', 'rebut']);
  });

  it('are the kind alone for all others', () => {
    expect(plainFields('support', r('1'))).toEqual({ kind: 'support' });
  });
});

describe('endsFit', () => {
  const of = (kind: ElementKind) => anElement(kind, { kind });

  it('M12: judges by the kinds at both ends alone', () => {
    expect(endsFit(aRelation('1', e('a'), e('b'), { kind: 'cause' }), of('cause'), of('cost'))).toBe(true);
    expect(endsFit(aRelation('1', e('a'), e('b'), { kind: 'cause' }), of('cause'), of('question'))).toBe(
      false,
    );
    expect(endsFit(aRelation('1', e('a'), e('b'), { kind: 'cause' }), of('claim'), of('cost'))).toBe(false);
  });

  it('M14: minds that a rebuttal of a relation is an undercut', () => {
    expect(endsFit(aRelation('1', e('a'), r('b'), { kind: 'rebuttal' }), of('claim'), STEP)).toBe(true);
    const denial = aRelation('1', e('a'), r('b'), { kind: 'rebuttal', mode: 'rebut' });
    expect(endsFit(denial, of('claim'), STEP)).toBe(false);
  });
});

describe('linkKey', () => {
  it('M16: is equal for relations of the same kind, ends and direction', () => {
    expect(linkKey(aRelation('1', e('a'), e('b')))).toBe(linkKey(aRelation('2', e('a'), e('b'))));
    expect(linkKey(aRelation('1', e('a'), e('b')))).not.toBe(linkKey(aRelation('1', e('b'), e('a'))));
  });
});
