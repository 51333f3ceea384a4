/** In what respects cards are looked at, in the order in which they are offered. */
export const ASPECT_NAMES = [
  'pattern',
  'path',
  'kind',
  'cost',
  'bearer',
  'voice',
  'move',
  'evidence',
  'hand',
  'independence',
  'judged',
  'tag',
  'by',
  'changed',
  'words',
] as const;
export type AspectName = (typeof ASPECT_NAMES)[number];

/**
 * What a map is looked at for: keys chosen in some aspects. A card fits when in every aspect in which something is
 * chosen one of the chosen keys is true of it.
 */
export type Lens = Readonly<Partial<Record<AspectName, readonly string[]>>>;

/** What becomes of cards that do not fit: they step back, or are folded away. */
export type LensMode = 'fade' | 'fold';

/** A lens through which everything is seen. */
export const NO_LENS: Lens = {};

/** One thing chosen in a lens. */
export interface Chosen {
  readonly aspect: AspectName;
  readonly key: string;
}

/** Everything chosen, in the order of the aspects. */
export function chosenIn(lens: Lens): Chosen[] {
  return ASPECT_NAMES.flatMap((aspect) => (lens[aspect] ?? []).map((key) => ({ aspect, key })));
}

/** Whether nothing is chosen. */
export function isClear(lens: Lens): boolean {
  return ASPECT_NAMES.every((aspect) => (lens[aspect] ?? []).length === 0);
}

/** Whether a key is chosen. */
export function isChosen(lens: Lens, { aspect, key }: Chosen): boolean {
  return lens[aspect]?.includes(key) ?? false;
}

/** The lens with a key chosen that was not, or without one that was. */
export function toggleChosen(lens: Lens, { aspect, key }: Chosen): Lens {
  const keys = lens[aspect] ?? [];
  return withKeys(lens, aspect, keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]);
}

/** The lens with these keys, and no others, chosen in an aspect. */
export function withKeys(lens: Lens, aspect: AspectName, keys: readonly string[]): Lens {
  const { [aspect]: _before, ...others } = lens;
  return keys.length === 0 ? others : { ...others, [aspect]: keys };
}
