import { expect, it } from 'vitest';
import { participant } from '../../../shared/model/participant.ts';
import { validate } from '../../../shared/model/validate.ts';
import { must, p, refused } from '../../support/builders.ts';

it('keeps id and name of a participant and drops all else', () => {
  const joined = { id: p('ana'), name: ' Ana ', colour: '#2f6f8f', role: 'host' };
  expect(must(validate(participant, joined))).toEqual({ id: 'p_ana', name: 'Ana' });
});

it('refuses a participant without a name', () => {
  expect(refused(validate(participant, { id: p('ana'), name: '' }))).toEqual({
    path: 'name',
    what: 'is empty',
  });
});
