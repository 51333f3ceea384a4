import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../client/ui/tokens.css'), 'utf8');

type Theme = ReadonlyMap<string, string>;

/** The custom properties that one block of the file sets. */
function block(selector: string): Theme {
  const start = css.indexOf(`\n${selector} {`);
  const body = css.slice(start, css.indexOf('\n}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}

const light = block(':root');
const dark = new Map([...light, ...block(':root[data-theme="dark"]')]);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(theme: Theme, a: string, b: string): number {
  return contrastOf(theme.get(a)!, theme.get(b)!);
}

function contrastOf(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dim! + 0.05);
}

/** What is seen of a colour on a ground through this opacity. */
function through(opacity: number, colour: string, ground: string): string {
  const parts = [1, 3, 5].map((at) => {
    const [over, under] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(over! * opacity + under! * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

const KINDS = ['cost', 'claim', 'context', 'cause', 'evidence', 'question'].map((kind) => `--kind-${kind}`);
const RELATIONS = ['rebuttal', 'context', 'cause', 'support', 'concession'].map(
  (kind) => `--relation-${kind}`,
);
const GROUNDS = ['--ground', '--surface', '--surface-raised'];

/** Text and what it may stand on: at least 4.5:1. */
const TEXTS = [
  ...GROUNDS.flatMap((ground) =>
    ['--ink', '--ink-soft', '--accent', '--danger', '--warning', '--success', ...KINDS, ...RELATIONS].map(
      (text) => [text, ground] as const,
    ),
  ),
  ['--ink', '--surface-sunken'],
  ['--ink-soft', '--surface-sunken'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-strong'],
  ['--accent-strong', '--accent-soft'],
  ['--ink', '--accent-soft'],
  ['--ink-soft', '--accent-soft'],
  ['--danger', '--danger-soft'],
  ['--ink', '--danger-soft'],
  ['--warning', '--warning-soft'],
  ['--ink', '--warning-soft'],
  ...KINDS.map((kind) => ['--on-kind', kind] as const),
] as const;

/** Marks that carry meaning (borders of controls, focus): at least 3:1. */
const MARKS = GROUNDS.flatMap((ground) =>
  ['--line-strong', '--focus'].map((mark) => [mark, ground] as const),
);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, theme) => {
  it.each(TEXTS)('shows %s on %s at 4.5:1 or better', (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('shows %s on %s at 3:1 or better', (mark, ground) => {
    expect(contrast(theme, mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['--ink', '--back-ink'] as const,
    ...['--ink-soft', ...KINDS].map((ink) => [ink, '--back-marks'] as const),
  ])('lets %s of what steps back be read, though it does not stand out', (ink, opacity) => {
    const ground = theme.get('--surface-back')!;
    const seen = through(Number(theme.get(opacity)), theme.get(ink)!, ground);
    expect(contrastOf(seen, ground)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(seen, ground)).toBeLessThan(contrastOf(theme.get(ink)!, ground) * 0.7);
  });

  it('tells the kinds apart by their colour values', () => {
    expect(new Set(KINDS.map((kind) => theme.get(kind))).size).toBe(KINDS.length);
  });
});

describe('the dark theme', () => {
  it('sets every colour that the light one sets', () => {
    const colours = [...light].filter(([, value]) => value.startsWith('#') || value.startsWith('rgb'));
    const set = block(':root[data-theme="dark"]');
    expect(colours.map(([name]) => name).filter((name) => !set.has(name))).toEqual([]);
  });
});
