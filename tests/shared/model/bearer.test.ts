import { expect, it } from 'vitest';
import { bearer } from '../../../shared/model/bearer.ts';
import { validate } from '../../../shared/model/validate.ts';
import { aBearer, must, refused } from '../../support/builders.ts';

it('accepts a bearer with an id and a label', () => {
  expect(must(validate(bearer, aBearer('1', ' Early-career  researchers ')))).toEqual(
    aBearer('1', 'Early-career researchers'),
  );
});

it('refuses a bearer without a label', () => {
  expect(refused(validate(bearer, aBearer('1', ' ')))).toEqual({ path: 'label', what: 'is empty' });
});
