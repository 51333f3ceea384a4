import { expect, it } from 'vitest';
import { ALONG, COMMAND, MIGRATE, REPAIR, SEED, TYPING } from '../../../shared/doc/origin.ts';

it('tells every reason for a transaction from every other', () => {
  const types = [COMMAND, TYPING, ALONG, SEED, REPAIR, MIGRATE].map((origin) => origin.type);
  expect(new Set(types).size).toBe(types.length);
});
