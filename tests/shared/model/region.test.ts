import { describe, expect, it } from 'vitest';
import { region } from '../../../shared/model/region.ts';
import { validate } from '../../../shared/model/validate.ts';
import { aRegion, must, refused } from '../../support/builders.ts';

describe('a region', () => {
  it('has a title, a place and a size, and may name a type of cost', () => {
    const full = aRegion('1', { costType: 'research' });
    expect(must(validate(region, full))).toEqual(full);
  });

  it.each([
    ['without a title', { title: ' ' }, { path: 'title', what: 'is empty' }],
    [
      'too small to see',
      { size: { width: 39, height: 300 } },
      { path: 'size.width', what: 'is smaller than 40' },
    ],
    [
      'too large',
      { size: { width: 400, height: 1e6 } },
      { path: 'size.height', what: 'is larger than 100000' },
    ],
    ['of an unknown type', { costType: 'other' }, { path: 'costType' }],
  ])('is refused %s', (_, fields, complaint) => {
    expect(refused(validate(region, { ...aRegion('1'), ...fields }))).toMatchObject(complaint);
  });
});
