import { expect, it } from 'vitest';
import { detectFormat } from '../../../../shared/formats/sources/detect.ts';
import noFetch from '../../../../shared/formats/sources/no-fetch.ts';

it.each([
  ['\ufeffTY  - JOUR\nER  - ', 'ris'],
  ['Provider: x\nTY  - JOUR', 'ris'],
  [' [{"title": "x"}]', 'csl-json'],
  ['{"items": []}', 'csl-json'],
  ['[]', 'csl-json'],
  ['% a library\n@Article{key, title={x}}', 'bibtex'],
  ['@string(a = "b")', 'bibtex'],
  ['10.1186/s12961-019-0432-3', undefined],
  ['mail me: a@example.org', undefined],
])('takes %j for %s', (text, format) => {
  expect(detectFormat(text)).toBe(format);
});

it('has nothing that fetches in the browser', () => {
  expect(noFetch).toThrow(/nothing is fetched/);
});
