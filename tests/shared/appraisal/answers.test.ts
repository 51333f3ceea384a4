import { describe, expect, it } from 'vitest';
import {
  answeredCount,
  answersBySubject,
  answerTo,
  openByElement,
  openQuestions,
} from '../../../shared/appraisal/answers.ts';
import { CHECKLISTS } from '../../../shared/appraisal/checklists.ts';
import type { Answer } from '../../../shared/model/answer.ts';
import { aMap, anAnswer, anElement, e, s } from '../../support/builders.ts';

function given(subject: Answer['subject'], list: string, item: string, answer?: Answer['answer']): Answer {
  return anAnswer(item, { subject, list, ...(answer !== undefined && { answer }) });
}

describe('open questions', () => {
  const card = anElement('a', { scheme: 'cause-to-effect' });

  it('are all of a scheme until they are answered, and those that stay unclear', () => {
    const answers = [
      given(card.id, 'cause-to-effect', 'strength', 'no'),
      given(card.id, 'cause-to-effect', 'blocked', 'unclear'),
      given(card.id, 'cause-to-effect', 'occurs'),
      given(card.id, 'sign', 'reliable', 'yes'),
      given(e('b'), 'cause-to-effect', 'occurs', 'yes'),
    ];
    const about = answersBySubject(aMap({ answers }).answers);
    expect(openQuestions(about, card)).toBe(2);
    expect(openQuestions(new Map(), card)).toBe(3);
  });

  it('are none on a card without a scheme, or with one that is not on offer', () => {
    expect(openQuestions(new Map(), anElement('a'))).toBe(0);
    expect(openQuestions(new Map(), anElement('a', { scheme: 'tarot' }))).toBe(0);
  });

  it('are counted over the cards that follow a scheme', () => {
    const map = aMap({
      elements: [card, anElement('b'), anElement('c', { scheme: 'sign' })],
      answers: [
        given(e('c'), 'sign', 'reliable', 'yes'),
        given(e('c'), 'sign', 'other-cause', 'not-applicable'),
      ],
    });
    expect([...openByElement(map)]).toEqual([
      [e('a'), 3],
      [e('c'), 0],
    ]);
  });
});

describe('answers to a checklist', () => {
  it('are counted whatever they are, and found by their item', () => {
    const [list] = CHECKLISTS;
    if (list === undefined) throw new Error('no checklist');
    const noted = given(s('1'), list.id, 'interests');
    const map = aMap({
      answers: [
        given(s('1'), list.id, 'author', 'yes'),
        given(s('1'), list.id, 'standing', 'unclear'),
        noted,
        given(s('2'), list.id, 'reasoning', 'no'),
      ],
    });
    const about = answersBySubject(map.answers);
    expect(answeredCount(about, s('1'), list)).toBe(2);
    expect(answerTo(about, noted)).toEqual(noted);
    expect(answerTo(about, { ...noted, item: 'literature' })).toBeUndefined();
  });
});
