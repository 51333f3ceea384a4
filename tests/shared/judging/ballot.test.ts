import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castBallot } from '../../../shared/judging/ballot.ts';
import { answersQuestion } from '../../../shared/judging/judgement.ts';
import { REASON_MAX } from '../../../shared/judging/limits.ts';
import { QUESTIONS, scaleOf } from '../../../shared/judging/questions.ts';
import { suits, type Target, targetKey, targetOfKey } from '../../../shared/judging/target.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { EMPTY_MAP } from '../../../shared/model/map.ts';
import { a, anElement, aRelation, e, r, s } from '../../support/builders.ts';
import { aJudgement, CARD, j, words } from '../../support/rounds.ts';

const QUOTED = { id: a('one'), sourceId: s('paper'), exact: 'It costs time.', fidelity: 'quoted' } as const;
const ELEMENTS = [
  anElement('cost', { kind: 'cost', text: 'It takes time', anchors: [QUOTED] }),
  anElement('claim', { text: 'It need not' }),
  anElement('question', { kind: 'question' }),
];
const RELATIONS = [aRelation('one', e('claim'), e('cost')), aRelation('two', e('question'), r('one'))];

function mapOf(elements = ELEMENTS, relations = RELATIONS): ArgumentMap {
  return {
    ...EMPTY_MAP,
    elements: new Map(elements.map((each) => [each.id, each])),
    relations: new Map(relations.map((each) => [each.id, each])),
  };
}

const CLAIM: Target = { kind: 'element', element: e('claim') };
const QUESTION: Target = { kind: 'element', element: e('question') };
const QUOTATION: Target = { kind: 'quotation', element: e('cost'), anchor: a('one') };
const RELATION: Target = { kind: 'relation', relation: r('one') };
const TARGETS = [CARD, CLAIM, QUESTION, QUOTATION, RELATION];

describe('what can be judged', () => {
  it.each([
    ['happens', [CARD]],
    ['casts', [CARD]],
    ['credence', [CLAIM]],
    ['fidelity', [QUOTATION]],
    ['relevance', [RELATION]],
  ] as const)('%s is asked of what it is about, and of nothing else', (question, targets) => {
    expect(TARGETS.filter((each) => suits(mapOf(), question, each))).toEqual(targets);
  });

  it('is on the map', () => {
    const gone: Target[] = [
      { kind: 'element', element: e('gone') },
      { kind: 'relation', relation: r('gone') },
      { kind: 'quotation', element: e('cost'), anchor: a('gone') },
    ];
    for (const question of QUESTIONS)
      expect(gone.filter((each) => suits(mapOf(), question, each))).toEqual([]);
  });

  it('has a key of its own, from which it is read back', () => {
    for (const each of TARGETS) expect(targetOfKey(targetKey(each))).toEqual(each);
    for (const key of ['', 'e_a a_b c', 'm_1', 'r_1 a_1', 'e_1 e_2'])
      expect(targetOfKey(key)).toBeUndefined();
  });
});

describe('a ballot', () => {
  const cast = { id: j(1), target: CARD, judgement: 60, reason: 'I saw it.', wording: words('a'), turn: 1 };

  it('has a judgement on the scale of its question, within its range', () => {
    for (const question of QUESTIONS)
      for (const scale of ['percent', 'triangle', 'verdict'] as const)
        fc.assert(
          fc.property(
            aJudgement(scale),
            (given) => answersQuestion(question, given) === (scaleOf(question) === scale),
          ),
        );
    for (const bad of [
      -1,
      101,
      0.5,
      Number.NaN,
      '50',
      'maybe',
      null,
      {},
      { inherent: 1, practice: 1, structural: 0 },
    ])
      for (const question of QUESTIONS) expect(answersQuestion(question, bad)).toBe(false);
  });

  it('may be a pass, with a reason of a bounded length, and says nothing else', () => {
    expect(castBallot.safeParse({ ...cast, judgement: null }).success).toBe(true);
    expect(castBallot.safeParse({ ...cast, reason: 'x'.repeat(REASON_MAX) }).success).toBe(true);
    const bad = [
      { reason: 'x'.repeat(REASON_MAX + 1) },
      { participant: 'p_somebody' },
      { id: 'p_somebody' },
      { wording: 'not a digest' },
      { turn: 0 },
      { turn: 1.5 },
      { judgement: 101 },
    ];
    for (const fields of bad) expect(castBallot.safeParse({ ...cast, ...fields }).success).toBe(false);
  });
});

describe('the wording of a target', () => {
  it('changes with its words and with nothing else', () => {
    const [cost, ...others] = ELEMENTS;
    if (cost === undefined) throw new Error('no cost');
    const reworded = mapOf([{ ...cost, text: 'It takes much time' }, ...others]);
    const moved = mapOf([{ ...cost, position: { x: 9, y: 9 }, note: 'More' }, ...others], []);
    for (const target of [CARD, QUOTATION]) {
      expect(wordingOfTarget(reworded, target)).not.toBe(wordingOfTarget(mapOf(), target));
      expect(wordingOfTarget(moved, target)).toBe(wordingOfTarget(mapOf(), target));
    }
    expect(wordingOfTarget(reworded, CLAIM)).toBe(wordingOfTarget(mapOf(), CLAIM));
  });

  it('of a quotation changes with the words that are quoted', () => {
    const [cost, ...others] = ELEMENTS;
    if (cost === undefined) throw new Error('no cost');
    const other = mapOf([{ ...cost, anchors: [{ ...QUOTED, exact: 'It costs money.' }] }, ...others]);
    expect(wordingOfTarget(other, QUOTATION)).not.toBe(wordingOfTarget(mapOf(), QUOTATION));
    expect(wordingOfTarget(other, CARD)).toBe(wordingOfTarget(mapOf(), CARD));
  });

  it('of a relation changes with either end, its kind, or what the relation it ends at says', () => {
    const onRelation: Target = { kind: 'relation', relation: r('two') };
    const reworded = mapOf(ELEMENTS.map((each) => (each.id === e('claim') ? { ...each, text: 'No' } : each)));
    const rebutting = mapOf(ELEMENTS, [
      aRelation('one', e('claim'), e('cost'), { kind: 'rebuttal' }),
      ...RELATIONS.slice(1),
    ]);
    for (const target of [RELATION, onRelation])
      for (const map of [reworded, rebutting])
        expect(wordingOfTarget(map, target)).not.toBe(wordingOfTarget(mapOf(), target));
  });

  it('is none for what is gone, and for relations that stand on each other', () => {
    const loop = mapOf(ELEMENTS, [
      aRelation('one', e('claim'), r('two')),
      aRelation('two', e('cost'), r('one')),
    ]);
    expect(wordingOfTarget(loop, RELATION)).toBeUndefined();
    for (const target of TARGETS) expect(wordingOfTarget(EMPTY_MAP, target)).toBeUndefined();
  });
});
