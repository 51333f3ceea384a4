import { describe, expect, it } from 'vitest';
import { initials, luminance, readableOn } from '../../../client/ui/avatar-text.ts';

describe('initials', () => {
  it.each([
    ['Ana', 'A'],
    ['Ana Lima', 'AL'],
    ['  Ana  Maria de  Lima ', 'AL'],
    ['blue otter', 'BO'],
    ['Ørsted', 'Ø'],
    ['👩‍🔬 Zoë', '👩Z'],
    ['', '?'],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('readableOn', () => {
  it('reaches 4.5:1 on every colour', () => {
    for (let step = 0; step < 4096; step += 7) {
      const hex = step.toString(16).padStart(3, '0');
      const colour = `#${[...hex].map((digit) => digit + digit).join('')}`;
      const [dim, bright] = [luminance(colour), luminance(readableOn(colour))].sort((a, b) => a - b);
      expect((bright! + 0.05) / (dim! + 0.05), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('puts dark ink on a light colour and light ink on a dark one', () => {
    expect(luminance(readableOn('#ffe08a'))).toBeLessThan(0.05);
    expect(luminance(readableOn('#1f3a5f'))).toBe(1);
  });
});
