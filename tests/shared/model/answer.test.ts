import { expect, it } from 'vitest';
import { answer, answerIdOf } from '../../../shared/model/answer.ts';
import { validate } from '../../../shared/model/validate.ts';
import { anAnswer, e, must, refused, s } from '../../support/builders.ts';

it('accepts an answer about a source or an element, with what it points to', () => {
  const whole = anAnswer('named', { subject: e('1'), answer: 'unclear', note: 'Where?', points: [e('2')] });
  expect(must(validate(answer, whole))).toEqual(whole);
  expect(refused(validate(answer, { ...whole, answer: 'perhaps' }))?.path).toBe('answer');
});

it('has one id for each subject, list and item, whoever answers', () => {
  const named = { subject: s('1'), list: 'opinion', item: 'named' };
  expect(answerIdOf(named)).toBe(answerIdOf({ ...named }));
  expect(answerIdOf(named)).not.toBe(answerIdOf({ ...named, item: 'standing' }));
  expect(must(validate(answer, anAnswer('named'))).id).toMatch(/^k_[0-9a-z]{28}$/);
});
