import { describe, expect, it } from 'vitest';
import { basePathOf, pageUnder } from '../../../server/http/base-path.ts';

describe('basePathOf', () => {
  it.each([
    [undefined, ''],
    ['https://maps.example.org', ''],
    ['https://maps.example.org/', ''],
    ['https://example.org/penumbra', '/penumbra'],
    ['https://example.org/a/b/', '/a/b'],
  ])('is of %s: %j', (publicUrl, path) => {
    expect(basePathOf(publicUrl)).toBe(path);
  });
});

describe('pageUnder', () => {
  const page =
    '<meta name="penumbra-base" content="/" /><link href="./assets/a.css"><script src="./assets/a.js"></script><a href="#x">';

  it('names files from the top, and tells the program where that is', () => {
    expect(pageUnder(page, '')).toBe(
      '<meta name="penumbra-base" content="/" /><link href="/assets/a.css"><script src="/assets/a.js"></script><a href="#x">',
    );
    expect(pageUnder(page, '/a/b')).toBe(
      '<meta name="penumbra-base" content="/a/b/" /><link href="/a/b/assets/a.css"><script src="/a/b/assets/a.js"></script><a href="#x">',
    );
  });
});
