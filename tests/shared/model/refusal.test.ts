import { expect, it } from 'vitest';
import { REFUSAL_CODES, refusal } from '../../../shared/model/refusal.ts';

it('pairs a stable code with a sentence', () => {
  expect(refusal('map-full', 'It is full.')).toEqual({ code: 'map-full', message: 'It is full.' });
});

it('has each code once', () => {
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
});
