const DARK_INK = '#000000';
const LIGHT_INK = '#ffffff';

/** At most two letters for a name: of its first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it: 0 black to 1 white. */
export function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Black or white, whichever reads better on a colour: with these two it is never under 4.5:1. */
export function readableOn(colour: string): string {
  const ground = luminance(colour);
  const onLight = (ground + 0.05) / (luminance(DARK_INK) + 0.05);
  const onDark = 1.05 / (ground + 0.05);
  return onLight >= onDark ? DARK_INK : LIGHT_INK;
}
