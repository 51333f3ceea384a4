import { describe, expect, it } from 'vitest';
import { leftOut, recordDiagnostic } from '../../../shared/model/diagnostic.ts';

describe('a diagnostic', () => {
  it('says in one sentence which record was left out, and for which field', () => {
    expect(recordDiagnostic('element', 'e_1', { path: 'anchors.0.exact', what: 'is empty' })).toEqual({
      severity: 'error',
      record: { kind: 'element', id: 'e_1' },
      path: 'anchors.0.exact',
      message: 'The element e_1 was left out: anchors.0.exact is empty.',
    });
  });

  it('speaks of the whole record where no field is concerned', () => {
    expect(recordDiagnostic('voice', 'v_1', { path: '', what: 'is not a record' })).toEqual({
      severity: 'error',
      record: { kind: 'voice', id: 'v_1' },
      message: 'The voice v_1 was left out: it is not a record.',
    });
  });

  it('shows no more of an id than 64 characters', () => {
    expect(leftOut('bearer', 'x'.repeat(10_000), 'it is too long').message.length).toBeLessThan(120);
  });
});
