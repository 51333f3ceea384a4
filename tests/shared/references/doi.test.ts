import { describe, expect, it } from 'vitest';
import { doiAddress, normaliseDoi, readDoi } from '../../../shared/references/doi.ts';

describe('a DOI', () => {
  it.each([
    '10.1186/s12961-019-0432-3',
    'https://doi.org/10.1186/s12961-019-0432-3',
    'http://dx.doi.org/10.1186/s12961-019-0432-3',
    'doi.org/10.1186/s12961-019-0432-3?utm=1#abs',
    'doi:10.1186/s12961-019-0432-3',
    'DOI: 10.1186/s12961-019-0432-3.',
    'doi 10.1186/s12961-019-0432-3',
    'info:doi/10.1186/s12961-019-0432-3',
    ' <https://doi.org/10.1186%2Fs12961-019-0432-3> ',
    '(10.1186/s12961-019-0432-3)',
    '“10.1186/s12961-019-0432-3”'.slice(1, -1),
  ])('is read from %j', (text) => {
    expect(readDoi(text)).toBe('10.1186/s12961-019-0432-3');
  });

  it('keeps brackets that belong to it, and its case until it is compared', () => {
    expect(readDoi('10.1016/S0140-6736(19)30001-2')).toBe('10.1016/S0140-6736(19)30001-2');
    expect(readDoi('(doi: 10.1016/S0140-6736(19)30001-2)'.slice(1))).toBe('10.1016/S0140-6736(19)30001-2');
    expect(normaliseDoi('10.1016/S0140-6736(19)30001-2')).toBe('10.1016/s0140-6736(19)30001-2');
  });

  it.each(['n/a', '10.1/x', '10.1186', 'doi:', 'https://example.org/10.1186/x y', ''])(
    'is not %j',
    (text) => {
      expect(readDoi(text)).toBeUndefined();
    },
  );

  it('leads to an address that a browser takes', () => {
    expect(doiAddress('10.1002/(SICI)1097#1?x')).toBe('https://doi.org/10.1002/(SICI)1097%231%3Fx');
  });
});
