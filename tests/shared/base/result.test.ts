import { expect, it } from 'vitest';
import { err, ok } from '../../../shared/base/result.ts';

it('tells a success with its value from a refusal with its reason', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err('full')).toEqual({ ok: false, error: 'full' });
});
