import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../shared/model/link-rules.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { soundRelations } from '../../../shared/model/sound-relations.ts';
import { aMap, anElement, aRelation, at, e, r } from '../../support/builders.ts';
import { anyRelation, ELEMENT_COUNT, someElements } from '../../support/builders-arbitrary.ts';

const { elements } = aMap({
  elements: [anElement('a'), anElement('b'), anElement('c'), anElement('cause', { kind: 'cause' })],
});

function sift(...relations: Relation[]): string[] {
  return [...soundRelations(elements, aMap({ relations }).relations).keys()];
}

describe('sound relations', () => {
  it('M19: leave out a relation without an end', () => {
    expect(
      sift(
        aRelation('1', e('gone'), e('a')),
        aRelation('2', e('a'), e('gone')),
        aRelation('3', e('a'), r('gone')),
      ),
    ).toEqual([]);
  });

  it('M19: leave out what ends at a relation that is left out, however far', () => {
    expect(
      sift(aRelation('3', e('c'), r('2')), aRelation('2', e('b'), r('1')), aRelation('1', e('a'), e('gone'))),
    ).toEqual([]);
  });

  it('M19: leave out a relation from a card to itself', () => {
    expect(sift(aRelation('1', e('a'), e('a')))).toEqual([]);
  });

  it('M19: leave out a relation of a kind that its ends no longer allow', () => {
    expect(
      sift(
        aRelation('1', e('a'), e('b'), { kind: 'cause' }),
        aRelation('2', e('cause'), e('b'), { kind: 'cause' }),
      ),
    ).toEqual(['r_2']);
  });

  it('M19: leave out a rebuttal of a relation that is no undercut', () => {
    const step = aRelation('1', e('a'), e('b'));
    const denial = aRelation('2', e('c'), r('1'), { kind: 'rebuttal', mode: 'rebut' });
    const undercut = aRelation('3', e('c'), r('1'), { kind: 'rebuttal', addedAt: at(1) });
    // The older one is not sound, so it does not stand in the way of the younger.
    expect(sift(step, denial, undercut)).toEqual(['r_1', 'r_3']);
  });

  it('M19: keep the older of two equal relations, or the lesser id of the same moment', () => {
    const older = aRelation('z', e('a'), e('b'), { addedAt: at(1) });
    const younger = aRelation('a', e('a'), e('b'), { addedAt: at(2) });
    expect(sift(younger, older)).toEqual(['r_z']);
    expect(sift(older, { ...younger, addedAt: at(1) })).toEqual(['r_a']);
  });

  it('M19: leave out relations that end at each other in a circle, and what ends at them', () => {
    expect(
      sift(
        aRelation('1', e('a'), r('2')),
        aRelation('2', e('b'), r('1')),
        aRelation('3', e('c'), r('1')),
        aRelation('4', e('a'), r('4')),
      ),
    ).toEqual([]);
  });

  it('M23: come oldest first', () => {
    const list = [
      aRelation('b', e('b'), e('c')),
      aRelation('c', e('a'), e('c')),
      aRelation('a', e('a'), e('b'), { addedAt: at(9) }),
    ];
    expect(sift(...list)).toEqual(['r_b', 'r_c', 'r_a']);
  });

  it('M19: each pass every rule, do not depend on the order of arrival, and are kept whole when sifted again', () => {
    fc.assert(
      fc.property(
        someElements,
        fc.array(anyRelation(ELEMENT_COUNT), { maxLength: 25 }),
        (list, relations) => {
          const cards = aMap({ elements: list }).elements;
          const all = new Map(relations.map((each) => [each.id, each]));
          const sound = soundRelations(cards, all);
          for (const each of sound.values()) {
            expect(checkLink({ elements: cards, relations: sound }, each)).toEqual({
              ok: true,
              value: undefined,
            });
          }
          const reversed = new Map([...all].reverse());
          expect([...soundRelations(cards, reversed)]).toEqual([...sound]);
          expect([...soundRelations(cards, sound)]).toEqual([...sound]);
        },
      ),
    );
  });
});
