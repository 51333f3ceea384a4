import { expect, it } from 'vitest';
import { assertNever } from '../../../shared/base/assert-never.ts';

it('throws with the case that was forgotten', () => {
  expect(() => assertNever({ type: 'new' } as never)).toThrow('unexpected case: {"type":"new"}');
});
