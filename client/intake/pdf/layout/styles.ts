/** The letters that the text of a paper is set in. */
export interface BodyStyle {
  readonly size: number;
  readonly font: string;
}

/** Sizes that differ by less than this, in points, are one. */
export const SAME_SIZE = 0.6;

/** The size and font that most letters of a paper have. */
export function bodyStyle(
  lines: Iterable<{ readonly size: number; readonly font: string; readonly text: string }>,
): BodyStyle {
  const letters = new Map<string, { size: number; font: string; count: number }>();
  const bySize = new Map<number, number>();
  for (const { size, font, text } of lines) {
    const rounded = roundSize(size);
    const key = `${rounded} ${font}`;
    const known = letters.get(key) ?? { size: rounded, font, count: 0 };
    known.count += text.length;
    letters.set(key, known);
    bySize.set(rounded, (bySize.get(rounded) ?? 0) + text.length);
  }
  const [size = 0] = [...bySize].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as [number, number]);
  const fonts = [...letters.values()].filter((each) => each.size === size).sort((a, b) => b.count - a.count);
  return { size, font: fonts[0]?.font ?? '' };
}

/** Sizes to half a point, since scaling leaves them uneven. */
export function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}
