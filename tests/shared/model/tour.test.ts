import { expect, it } from 'vitest';
import { SHOWN_MAX } from '../../../shared/model/limits.ts';
import { byRank } from '../../../shared/model/order.ts';
import { step, tour } from '../../../shared/model/tour.ts';
import { validate } from '../../../shared/model/validate.ts';
import { a, aStep, aTour, e, must, r, refused, w } from '../../support/builders.ts';

it('accepts a tour with a title and a place in the order', () => {
  expect(must(validate(tour, aTour('1', { title: ' Five  minutes ', rank: 1.5 })))).toEqual(
    aTour('1', { title: 'Five minutes', rank: 1.5 }),
  );
  expect(refused(validate(tour, aTour('1', { rank: Number.NaN })))?.path).toBe('rank');
});

it('accepts a step with what it shows, in order, and the passage that is read along', () => {
  const whole = aStep('1', { show: [e('2'), r('1')], passage: { element: e('2'), anchor: a('1') } });
  expect(must(validate(step, whole))).toEqual(whole);
  const many = Array.from({ length: SHOWN_MAX + 1 }, (_, name) => e(name));
  expect(refused(validate(step, aStep('1', { show: many })))?.what).toBe(
    `has more than ${SHOWN_MAX} entries`,
  );
});

it('orders steps by rank, equal ranks by id', () => {
  const steps = [aStep('b', { rank: 1 }), aStep('a', { rank: 1 }), aStep('c', { rank: 0.5 })];
  expect(steps.toSorted(byRank).map((each) => each.id)).toEqual([w('c'), w('a'), w('b')]);
});
