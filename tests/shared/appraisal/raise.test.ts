import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../shared/appraisal/places.ts';
import { originOf, raise } from '../../../shared/appraisal/raise.ts';
import { SCHEMES } from '../../../shared/appraisal/schemes.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import { checkLink } from '../../../shared/model/link-rules.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { aMap, anAnswer, anElement, aRelation, e } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

const questions = SCHEMES.flatMap(({ questions: all }) => all);

describe('a critical question that is raised', () => {
  const map = aMap({
    elements: [anElement('ground'), anElement('end', { position: { x: 0, y: -400 } })],
    relations: [aRelation('step', e('ground'), e('end'))],
  });
  const [reading] = readingsOf(indexLinks(map.relations), e('ground'));
  if (reading === undefined) throw new Error('no reading');

  it('becomes a question, or a claim to be worded, in the words of the scheme', () => {
    for (const question of questions) {
      const asked = raise(map, reading, question, 'question');
      expect([asked.kind, asked.text]).toEqual([{ kind: 'question' }, question.asks]);
      const objected = raise(map, reading, question, 'objection');
      expect([objected.kind, objected.text]).toEqual([{ kind: 'claim' }, question.objection]);
      expect(raise(map, reading, question)).toEqual(question.raises === 'question' ? asked : objected);
    }
  });

  it('can be linked on any map, and lies on no other card', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(), fc.nat(), fc.constantFrom(...questions), (any, card, way, question) => {
        const cards = [...any.elements.values()];
        const element = cards[card % cards.length];
        if (element === undefined) return;
        const ways = readingsOf(indexLinks(any.relations), element.id);
        const chosen = ways[way % ways.length];
        if (chosen === undefined) throw new Error('no reading');
        const raised = raise(any, chosen, question);
        const added = anElement('raised', raised.kind);
        const scope = { ...any, elements: new Map(any.elements).set(added.id, added) };
        const link = { ...raised.link, id: 'r_raised', from: added.id, to: raised.to } as Relation;
        expect(checkLink(scope, link)).toEqual({ ok: true, value: undefined });
        for (const { position } of cards) {
          const isApart =
            Math.abs(position.x - raised.position.x) >= CARD_SIZE.width ||
            Math.abs(position.y - raised.position.y) >= CARD_SIZE.height;
          expect(isApart).toBe(true);
        }
      }),
    );
  });
});

describe('the origin of a card', () => {
  const item = { subject: e('a'), list: 'sign', item: 'reliable' };
  const answers = [anAnswer('reliable', { ...item, points: [e('q')] })];

  it('is the question whose answer points to it, with its first words until they are changed', () => {
    const words = SCHEMES.find(({ id }) => id === 'sign')?.questions[0];
    const raw = aMap({ elements: [anElement('a'), anElement('q', { text: words?.asks ?? '' })], answers });
    expect(originOf(raw, e('q'))).toMatchObject({ subject: e('a'), question: words, isUnworded: true });
    const worded = aMap({ elements: [anElement('a'), anElement('q', { text: 'Is it?' })], answers });
    expect(originOf(worded, e('q'))?.isUnworded).toBe(false);
  });

  it('is nothing for other cards, for cards that are gone, and for items of a checklist', () => {
    const map = aMap({ elements: [anElement('a')], answers });
    expect([originOf(map, e('a')), originOf(map, e('q'))]).toEqual([undefined, undefined]);
    const listed = [anAnswer('author', { list: 'opinion-paper', points: [e('a')] })];
    expect(originOf(aMap({ elements: [anElement('a')], answers: listed }), e('a'))).toBeUndefined();
  });
});
