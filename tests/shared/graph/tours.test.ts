import { describe, expect, it } from 'vitest';
import {
  passageOf,
  passagesFor,
  playableTours,
  readsAlong,
  spotlightOn,
  stepsOf,
} from '../../../shared/graph/tours.ts';
import { a, aMap, anAnchor, anElement, aRelation, aStep, aTour, e, r, t } from '../../support/builders.ts';

const cost = anElement('cost');
const reply = anElement('reply', { anchors: [anAnchor('words')] });
const doubt = anElement('doubt');
const map = aMap({
  elements: [cost, reply, doubt, anElement('aside')],
  relations: [
    aRelation('rebuts', e('reply'), e('cost'), { kind: 'rebuttal' }),
    aRelation('undercuts', e('doubt'), r('rebuts'), { kind: 'rebuttal' }),
    aRelation('away', e('aside'), e('cost')),
  ],
});

describe('the steps of a tour', () => {
  it('stand by rank, whatever their order in the map, and are only its own', () => {
    const steps = [aStep('b', { rank: 2 }), aStep('a', { rank: 1 }), aStep('c', { tour: t('2') })];
    expect(stepsOf(aMap({ steps }), t('1')).map(({ id }) => id)).toEqual(['w_a', 'w_b']);
  });

  it('make a tour playable: one without any is not offered', () => {
    const tours = [aTour('2', { rank: 2 }), aTour('1', { rank: 1 }), aTour('empty')];
    const steps = [aStep('a'), aStep('b', { tour: t('2') })];
    expect(playableTours(aMap({ tours, steps })).map(({ id }) => id)).toEqual(['t_1', 't_2']);
  });
});

describe('the light', () => {
  it('is on what is named and on the relations between, not on what leads elsewhere', () => {
    const { shown, elements, relations } = spotlightOn(map, [e('reply'), e('cost')]);
    expect(shown).toEqual(['e_reply', 'e_cost']);
    expect([...elements]).toEqual(['e_reply', 'e_cost']);
    expect([...relations]).toEqual(['r_rebuts']);
  });

  it('is on both ends of a relation and, where that ends on a relation, on the ends of that', () => {
    const { shown, elements, relations } = spotlightOn(map, [r('undercuts')]);
    expect(shown).toEqual(['r_undercuts']);
    expect([...elements]).toEqual(['e_doubt', 'e_reply', 'e_cost']);
    expect([...relations]).toEqual(['r_undercuts', 'r_rebuts']);
  });

  it('passes over what is no longer there', () => {
    const { shown, elements } = spotlightOn(map, [e('gone'), e('cost'), r('gone')]);
    expect(shown).toEqual(['e_cost']);
    expect([...elements]).toEqual(['e_cost']);
  });
});

describe('the passage of a step', () => {
  const passage = { element: e('reply'), anchor: a('words') };

  it('is the words on the card, while both are there', () => {
    expect(passageOf(map, aStep('1', { passage }))?.anchor.exact).toBe('their words');
    expect(passageOf(map, aStep('1'))).toBeUndefined();
    expect(passageOf(map, aStep('1', { passage: { ...passage, anchor: a('gone') } }))).toBeUndefined();
    expect(passageOf(aMap(), aStep('1', { passage }))).toBeUndefined();
  });

  it('is chosen among the words of the cards that are shown', () => {
    expect(passagesFor(map, [e('cost'), r('rebuts')])).toEqual([]);
    expect(passagesFor(map, [e('cost'), e('reply')]).map(({ anchor }) => anchor.id)).toEqual(['a_words']);
    expect(readsAlong(passage, [e('cost')])).toBe(false);
    expect(readsAlong(passage, [e('reply')])).toBe(true);
  });
});
