import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesUnderstood, readNamesText } from '../../../shared/references/read-names.ts';

const OLIVER = { family: 'Oliver', given: 'Kathryn' };
const KOTHARI = { family: 'Kothari', given: 'Anita' };
const [K, A, N] = [
  { family: 'Oliver', given: 'K.' },
  { family: 'Kothari', given: 'A.' },
  { family: 'Mays', given: 'N.' },
];
const JAN = { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' };

describe('names out of a text', () => {
  it('are people, particles, suffixes, groups, and names as they are printed', () => {
    expect(readNamesText('van der Berg, Jan; King, Martin, Jr; NHS England')).toEqual([
      JAN,
      { family: 'King', given: 'Martin', suffix: 'Jr' },
      { literal: 'NHS England' },
    ]);
    expect(readNamesText('Oliver K, Kothari A')).toEqual([
      { family: 'Oliver', given: 'K' },
      { family: 'Kothari', given: 'A' },
    ]);
    expect(readNamesText(' ; ')).toBeUndefined();
    expect(readNamesText(' , ')).toBeUndefined();
  });

  it.each<[string, object[]]>([
    ['Kathryn Oliver, Anita Kothari', [OLIVER, KOTHARI]],
    ['Kathryn Oliver and Anita Kothari', [OLIVER, KOTHARI]],
    ['Kathryn Oliver, Jan van der Berg & Anita Kothari', [OLIVER, JAN, KOTHARI]],
    ['Oliver, Kathryn, Anita Kothari, and Jan van der Berg', [OLIVER, KOTHARI, JAN]],
    ['Oliver, Kathryn and Kothari, Anita', [OLIVER, KOTHARI]],
    ['Oliver, K., Kothari, A., & Mays, N.', [K, A, N]],
    ['Oliver, K., Kothari, A., Mays, N.', [K, A, N]],
    ['Oliver K., Kothari A.', [K, A]],
    ['Oliver K., Kothari A. and Mays N.', [K, A, N]],
    ['Oliver, Kothari and Mays', [{ literal: 'Oliver' }, { literal: 'Kothari' }, { literal: 'Mays' }]],
    ['Oliver K., et al.', [K, { literal: 'et al.' }]],
    ['Kathryn Oliver and NHS England', [OLIVER, { literal: 'NHS England' }]],
  ])('are several in “%s”', (text, names) => {
    expect(readNamesText(text)).toEqual(names);
  });

  it.each<[string, object]>([
    ['van der Berg, Jan', JAN],
    ['van der Berg, Jan Willem', { ...JAN, given: 'Jan Willem' }],
    ['Oliver, Kathryn', OLIVER],
    ['Oliver, Kathryn Anne', { family: 'Oliver', given: 'Kathryn Anne' }],
    ['Lloyd Smith, K. A.', { family: 'Lloyd Smith', given: 'K. A.' }],
    ['King, Martin, Jr', { family: 'King', given: 'Martin', suffix: 'Jr' }],
    ['NHS England', { literal: 'NHS England' }],
    ['Health and Safety Executive', { literal: 'Health and Safety Executive' }],
    ['Department of Health and Social Care', { literal: 'Department of Health and Social Care' }],
    [
      'Department for Business, Innovation and Skills',
      { literal: 'Department for Business, Innovation and Skills' },
    ],
  ])('are one in “%s”', (text, name) => {
    expect(readNamesText(text)).toEqual([name]);
  });

  it('hold every sign that was typed but those between names (a failure prints the seed)', () => {
    const word = fc.constantFrom(
      'Oliver',
      'Kathryn',
      'K.',
      'JW',
      'van der',
      'NHS',
      'of',
      'Jr',
      'd’Or',
      '7',
      'é',
      '-',
    );
    const between = fc.constantFrom(' ', ', ', ',', ' and ', ' & ', '; ', ', and ', ',,');
    const signs = (text: string): string =>
      [...text.replace(/\band\b/g, '').replace(/[\s,;&]/g, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { maxLength: 9 }), (typed) => {
        const text = typed.flat().join('');
        const read = (readNamesText(text) ?? []).flatMap((name) => Object.values(name)).join(' ');
        expect(signs(read)).toBe(signs(text));
      }),
      { numRuns: 500 },
    );
  });
});

it('tells what was understood, the first few by name', () => {
  expect(namesUnderstood('Kathryn Oliver, Jan van der Berg', 'author')).toBe(
    '2 authors: Oliver, van der Berg',
  );
  expect(namesUnderstood('NHS England', 'editor')).toBe('1 editor: NHS England');
  expect(namesUnderstood('A; B; C; D; E; F; G; H', 'author')).toBe('8 authors: A, B, C, D, E, F and 2 more');
  expect(namesUnderstood(' ', 'author')).toBeUndefined();
});
