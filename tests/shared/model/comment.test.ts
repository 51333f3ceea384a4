import { expect, it } from 'vitest';
import { comment } from '../../../shared/model/comment.ts';
import { COMMENT_MAX } from '../../../shared/model/limits.ts';
import { validate } from '../../../shared/model/validate.ts';
import { aComment, at, must, p, r, refused } from '../../support/builders.ts';

it('accepts a remark about an element or a relation, with whom it calls on and whether it is settled', () => {
  const whole = aComment('1', {
    about: r('1'),
    mentions: [p('ben'), p('ana'), p('ben')],
    resolved: { by: p('ana'), at: at(1) },
  });
  expect(must(validate(comment, whole)).mentions).toEqual([p('ana'), p('ben')]);
});

it('refuses a comment that says nothing, or too much, or is about nothing', () => {
  expect(refused(validate(comment, aComment('1', { text: ' ' })))?.what).toBe('is empty');
  expect(refused(validate(comment, aComment('1', { text: 'x'.repeat(COMMENT_MAX + 1) })))?.path).toBe('text');
  expect(refused(validate(comment, aComment('1', { about: 'v_1' as never })))?.path).toBe('about');
});
