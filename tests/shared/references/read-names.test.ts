import { expect, it } from 'vitest';
import { readNamesText } from '../../../shared/references/read-names.ts';

it('reads people, particles, suffixes, groups, and names as they are printed', () => {
  expect(readNamesText('van der Berg, Jan; King, Martin, Jr; NHS England')).toEqual([
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    { family: 'King', given: 'Martin', suffix: 'Jr' },
    { literal: 'NHS England' },
  ]);
  expect(readNamesText('Oliver K, Kothari A')).toEqual([
    { family: 'Oliver', given: 'K' },
    { family: 'Kothari', given: 'A' },
  ]);
  expect(readNamesText(' ; ')).toBeUndefined();
});
