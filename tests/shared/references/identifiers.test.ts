import { describe, expect, it } from 'vitest';
import { recogniseIdentifier } from '../../../shared/references/identifiers.ts';

describe('a pasted identifier', () => {
  it.each([
    ['https://doi.org/10.1186/s12961-019-0432-3', 'doi', { DOI: '10.1186/s12961-019-0432-3' }],
    [
      'https://www.tandfonline.com/doi/full/10.1080/14719037.2015.1111660',
      'doi',
      { DOI: '10.1080/14719037.2015.1111660' },
    ],
    ['arXiv:2101.00001v2', 'arxiv', { DOI: '10.48550/arXiv.2101.00001', number: 'arXiv:2101.00001' }],
    ['https://arxiv.org/pdf/2101.00001.pdf', 'arxiv', { URL: 'https://arxiv.org/abs/2101.00001' }],
    ['https://doi.org/10.48550/arXiv.2101.00001', 'arxiv', { number: 'arXiv:2101.00001' }],
    ['arxiv:hep-th/9901001', 'arxiv', { number: 'arXiv:hep-th/9901001' }],
    ['PMID: 30922339', 'pmid', { PMID: '30922339' }],
    ['https://pubmed.ncbi.nlm.nih.gov/30922339/', 'pmid', { PMID: '30922339' }],
    ['pmc6432117', 'pmcid', { PMCID: 'PMC6432117' }],
    ['ISBN 978-0-521-40599-7', 'isbn', { type: 'book', ISBN: '978-0-521-40599-7' }],
    ['0 521 40599 8', 'isbn', { ISBN: '0-521-40599-8' }],
    ['www.example.org/page', 'url', { URL: 'https://www.example.org/page' }],
  ] as const)('%s is a %s', (text, kind, fields) => {
    expect(recogniseIdentifier(text)).toMatchObject({ kind, fields });
  });

  it.each([
    ['a number whose last digit does not fit', '978-0-521-40599-8'],
    ['a bare number', '30922339'],
    ['words', 'The dark side of coproduction'],
    ['several lines', '10.1186/a\n10.1186/b'],
    ['nothing', ' '],
    ['a script', 'javascript:alert(1)'],
  ])('is not made of %s', (_, text) => {
    expect(recogniseIdentifier(text)).toBeUndefined();
  });
});
