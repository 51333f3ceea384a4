import { describe, expect, it } from 'vitest';
import { anonymousName, cleanName, colourAt, leastUsed, PALETTE } from '../../../server/access/names.ts';

/** Relative luminance of a colour such as #1f6feb (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('cleanName', () => {
  it.each([
    ['  Ann  ', 'Ann'],
    ['Ann\u0000\u0007 B', 'Ann B'],
    ['Ann\n\tB', 'Ann B'],
    ['\u202eevil', 'evil'],
    ['\u200b\u200d', ''],
    ['   ', ''],
    ['Zoë 李', 'Zoë 李'],
    ['👩\u200d🔬', '👩\u200d🔬'],
  ])('makes %j into %j', (given, expected) => {
    expect(cleanName(given)).toBe(expected);
  });
});

describe('the palette', () => {
  it.each(PALETTE)('has $word, which reads on light and on dark', ({ colour }) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#17191d')).toBeGreaterThanOrEqual(3);
  });

  it('gives twelve people twelve colours, and the next the first again', () => {
    const taken: string[] = [];
    for (const _ of PALETTE) taken.push(leastUsed(taken).colour);
    expect(new Set(taken).size).toBe(PALETTE.length);
    expect(leastUsed(taken)).toBe(PALETTE[0]);
    expect(colourAt(PALETTE.length + 1)).toBe(PALETTE[1].colour);
  });
});

describe('anonymousName', () => {
  const teal = PALETTE[0];

  it('is fixed by the seat', () => {
    expect(anonymousName('m_1 s', teal, [])).toBe(anonymousName('m_1 s', teal, []));
    expect(anonymousName('m_1 s', teal, [])).toMatch(/^Teal [a-z]+$/);
  });

  it('is never one that is in use', () => {
    const inUse: string[] = [];
    for (let i = 0; i < 100; i += 1) {
      const name = anonymousName('m_1 s', teal, inUse);
      expect(inUse).not.toContain(name);
      inUse.push(name);
    }
  });
});
