import { seededRandom } from '../../../shared/base/random.ts';

/** How much is on a generated map. */
export interface Size {
  readonly elements: number;
  readonly relations: number;
}

/** Room that a card takes with the gap to its neighbours, in canvas pixels. */
const STEP = { x: 400, y: 260 };
/** How much wider than high the map is laid out, in cards. */
const ASPECT = 1.4;
/** How far from each other, in rows and columns, two cards may lie that a relation joins: arguments are local. */
const REACH = 3;
const KINDS = ['claim', 'context', 'evidence', 'claim', 'cause', 'claim'] as const;
const WORDS =
  'the cost of working together falls on those who have least time for it and is seldom counted when the value of what comes of it is weighed'.split(
    ' ',
  );

export interface BenchMap {
  readonly elements: readonly {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    readonly position: { readonly x: number; readonly y: number };
  }[];
  readonly relations: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** A map whose cards, of 140 characters each, fill a grid, and whose relations join neighbours. */
export function benchMap({ elements, relations }: Size, seed: number): BenchMap {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const columns = Math.ceil(Math.sqrt(elements * ASPECT));
  const cards = Array.from({ length: elements }, (_, index) => ({
    id: `e_${index}`,
    kind: KINDS[below(KINDS.length)] ?? 'claim',
    text: Array.from({ length: 26 }, () => WORDS[below(WORDS.length)])
      .join(' ')
      .slice(0, 140),
    position: { x: (index % columns) * STEP.x, y: Math.floor(index / columns) * STEP.y },
  }));
  const joined = new Set<string>();
  const lines: { id: string; from: string; to: string }[] = [];
  while (lines.length < relations) {
    const from = below(elements);
    const to = from + (below(2 * REACH + 1) - REACH) * columns + below(2 * REACH + 1) - REACH;
    const key = `${from} ${to}`;
    if (to < 0 || to >= elements || to === from || joined.has(key)) continue;
    joined.add(key);
    lines.push({ id: `r_${lines.length}`, from: `e_${from}`, to: `e_${to}` });
  }
  return { elements: cards, relations: lines };
}

/** The map as a file of ours. */
export function asFile({ elements, relations }: BenchMap): object {
  const authorship = { addedBy: 'p_bench', addedAt: '2026-01-01T00:00:00.000Z' };
  return {
    format: 'penumbra-map',
    schemaVersion: 1,
    title: 'A large map',
    participants: [{ id: 'p_bench', name: 'Bench' }],
    elements: elements.map((each) => ({
      ...each,
      note: '',
      bearers: [],
      tags: [],
      anchors: [],
      ...authorship,
    })),
    relations: relations.map((each) => ({ ...each, kind: 'rebuttal', mode: 'rebut', ...authorship })),
  };
}
