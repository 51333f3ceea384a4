import { expect, it } from 'vitest';
import * as model from '../../../shared/model/limits.ts';
import * as limits from '../../../shared/wire/limits.ts';

it('lets the largest frames be read, so that they can be refused with a reason', () => {
  expect(limits.FRAME_BYTES_MAX).toBeGreaterThan(limits.CATCH_UP_BYTES_MAX);
  expect(limits.CATCH_UP_BYTES_MAX).toBeGreaterThan(limits.UPDATE_BYTES_MAX);
  expect(limits.BODY_BYTES_MAX).toBeGreaterThan(limits.DOCUMENT_BYTES_MAX);
});

it('allows names of the same length on the wire and in files', () => {
  expect(limits.NAME_MAX).toBe(model.NAME_MAX);
});
