import { createHash } from 'node:crypto';

/** Mid-tones that keep 3:1 against white and against near-black, each with the word that names it. */
export const PALETTE = [
  { word: 'Teal', colour: '#0f8a83' },
  { word: 'Crimson', colour: '#d0384a' },
  { word: 'Indigo', colour: '#6366d9' },
  { word: 'Amber', colour: '#b7791f' },
  { word: 'Green', colour: '#2f9148' },
  { word: 'Magenta', colour: '#c23a94' },
  { word: 'Blue', colour: '#2b7fd4' },
  { word: 'Rust', colour: '#c2592b' },
  { word: 'Violet', colour: '#9452d1' },
  { word: 'Olive', colour: '#7d8a1d' },
  { word: 'Slate', colour: '#6b7a90' },
  { word: 'Rose', colour: '#d6557f' },
] as const;
export type PaletteEntry = (typeof PALETTE)[number];

const ANIMALS = [
  'otter',
  'heron',
  'badger',
  'lynx',
  'wren',
  'hare',
  'newt',
  'seal',
  'finch',
  'marten',
  'toad',
  'stoat',
  'crane',
  'vole',
  'gecko',
  'raven',
  'bison',
  'ibex',
  'puffin',
  'beaver',
  'magpie',
  'hedgehog',
  'salmon',
  'moth',
  'falcon',
  'tortoise',
  'squirrel',
  'starling',
  'dolphin',
  'koala',
  'lemur',
  'owl',
  'panda',
  'quail',
  'robin',
  'swan',
  'tapir',
  'walrus',
  'yak',
  'zebra',
] as const;

// Format characters count as control too: they reorder or hide what others read (bidi overrides, zero width).
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
/** Joins the parts of an emoji; without it a family falls apart into its members. */
const JOINER = '\u200d';

/** A name as it is kept: without control characters, runs of space made one, trimmed; empty means anonymous. */
export function cleanName(name: string): string {
  const visible = name.replace(CONTROL, (character) => (character === JOINER ? character : ' '));
  const joined = visible.replace(/\s+/gu, ' ').trim();
  return joined.replaceAll(JOINER, '').trim() === '' ? '' : joined;
}

/** The colour that the fewest of the people in a map have; of those, the next in the palette, so that neighbours differ. */
export function leastUsed(taken: readonly string[]): PaletteEntry {
  const uses = (entry: PaletteEntry): number => taken.filter((colour) => colour === entry.colour).length;
  return PALETTE.reduce((best, entry) => (uses(entry) < uses(best) ? entry : best));
}

/** The name of somebody who stays anonymous, such as "Teal otter": fixed by the seat, and unlike the names in use. */
export function anonymousName(seat: string, entry: PaletteEntry, inUse: readonly string[]): string {
  const start = createHash('sha256').update(seat).digest().readUInt32BE(0);
  const names = ANIMALS.map((_, index) => `${entry.word} ${ANIMALS[(start + index) % ANIMALS.length]}`);
  const free = names.find((name) => !inUse.includes(name));
  return free ?? `${names[0]} ${inUse.length + 1}`;
}

/** The colour of the person at a place in a list. */
export function colourAt(index: number): string {
  return PALETTE[index % PALETTE.length]?.colour ?? PALETTE[0].colour;
}
