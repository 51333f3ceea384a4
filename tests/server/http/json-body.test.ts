import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../../server/http/json-body.ts';
import { seededRandom } from '../../../shared/base/random.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('S7.2 the nesting of a body', () => {
  it.each([
    ['[[]]', 2],
    ['{"a":{"b":[]}}', 3],
    ['[[],[],{}]', 2],
    ['["[[[["]', 1],
    ['["a\\\\",[]]', 2],
    ['["a\\"[[[[",[]]', 2],
    ['{"[{":"}]"}', 1],
    ['1', 0],
    ['', 0],
    ['["never closed [[[[[', 1],
    ['{{{{', 4],
  ])('is that of its brackets outside of strings: %s', (text, depth) => {
    expect([isTooDeep(text, depth), depth > 0 && !isTooDeep(text, depth - 1)]).toEqual([false, false]);
  });

  it('is that of what any JSON says', () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    const words = ['[', ']', '{', '}', '"', '\\', '\\"', 'a', '漢'];
    const string = (): string =>
      Array.from({ length: random.next() * 6 }, () => words[Math.floor(random.next() * words.length)]).join(
        '',
      );
    const value = (left: number): unknown => {
      const kind = left === 0 ? 0 : Math.floor(random.next() * 3);
      if (kind === 0) return string();
      const inner = Array.from({ length: random.next() * 3 }, () => value(left - 1));
      return kind === 1 ? inner : Object.fromEntries(inner.map((each) => [string(), each]));
    };
    for (let round = 0; round < 2_000; round += 1) {
      const made = value(6);
      const text = JSON.stringify(made);
      const depth = depthOf(made);
      expect(isTooDeep(text, depth), `seed ${seed}: ${text}`).toBe(false);
      if (depth > 0) expect(isTooDeep(text, depth - 1), `seed ${seed}: ${text}`).toBe(true);
    }
  });

  it('takes bodies of megabytes without a string that ends, or with nothing but backslashes', () => {
    expect(isTooDeep(`"${'\\'.repeat(2_000_000)}`)).toBe(false);
    expect(isTooDeep(`["${'\\"'.repeat(1_000_000)}"]`)).toBe(false);
    expect(isTooDeep('['.repeat(8_000_000))).toBe(true);
  });
});
