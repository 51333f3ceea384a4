import { describe, expect, it } from 'vitest';
import { source } from '../../../shared/model/source.ts';
import { validate } from '../../../shared/model/validate.ts';
import { aSource, must, refused } from '../../support/builders.ts';

const ARTICLE = {
  ...aSource('1'),
  author: [{ family: 'Oliver', given: 'Kathryn' }, { literal: 'A working group' }],
  issued: { 'date-parts': [[2019, 3, 28]] },
  'container-title': 'Health Research Policy and Systems',
  volume: '17',
  DOI: '10.1186/s12961-019-0432-3',
  URL: 'https://doi.org/10.1186/s12961-019-0432-3',
};

describe('a source', () => {
  it('is a CSL-JSON item', () => {
    expect(must(validate(source, ARTICLE))).toEqual(ARTICLE);
  });

  it('may have a date in words, and one that is not certain', () => {
    for (const issued of [{ literal: 'in press' }, { 'date-parts': [[1850]], circa: true }]) {
      expect(must(validate(source, { ...ARTICLE, issued })).issued).toEqual(issued);
    }
  });

  it.each([
    ['a title', { title: undefined }, { path: 'title', what: 'is missing' }],
    [
      'a name that is one',
      { author: [{ given: 'Kathryn' }] },
      { path: 'author.0', what: 'has none of the forms it may have' },
    ],
    [
      'a web address that is one',
      { URL: 'javascript:alert(1)' },
      { path: 'URL', what: 'is not a web address' },
    ],
    [
      'a date',
      { issued: { 'date-parts': [['2019']] } },
      { path: 'issued', what: 'has none of the forms it may have' },
    ],
    ['a whole hash', { textHash: 'ab' }, { path: 'textHash', what: 'is not a SHA-256' }],
  ])('is refused without %s', (_, fields, complaint) => {
    expect(refused(validate(source, { ...ARTICLE, ...fields }))).toEqual(complaint);
  });
});
