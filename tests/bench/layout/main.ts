import { cpus } from 'node:os';
import type { TidyCard, TidyPlan } from '../../../client/canvas/layout/plan.ts';
import { tidyUp } from '../../../client/canvas/layout/tidy-up.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { boundsOf, cardRect } from '../../../shared/graph/shapes.ts';
import { COST_TYPES, type ElementKind } from '../../../shared/model/element.ts';

const SEED = 20_260_131;
const SIZES = [
  [100, 150],
  [500, 750],
  [2_000, 3_000],
] as const;
/** Kinds as often as they are met in the debate that ships. */
const KINDS: readonly ElementKind[] = [
  'cost',
  'claim',
  'claim',
  'claim',
  'claim',
  'cause',
  'context',
  'evidence',
];
/** How many of the newest cards a new one answers: people answer what was said lately. */
const RECENT = 60;

/** A generated map: every card answers cards said before it, and lies somewhere. */
function aMap(elements: number, relations: number) {
  const random = seededRandom(SEED);
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const id = (at: number): ElementId => `e_${at}` as ElementId;
  const side = Math.sqrt(elements) * 400;
  const cards = Array.from({ length: elements }, (_, at): TidyCard => {
    const kind = KINDS[below(KINDS.length)] ?? 'claim';
    const costType = kind === 'cost' ? COST_TYPES[below(COST_TYPES.length)] : undefined;
    return { id: id(at), kind, costType, x: random.next() * side, y: random.next() * side };
  });
  const links = Array.from({ length: relations }, () => {
    const child = 1 + below(elements - 1);
    return { child: id(child), parent: id(Math.max(0, child - 1 - below(RECENT))) };
  });
  return { cards, links, regions: [], fixed: [] };
}

const PLANS: readonly TidyPlan[] = [
  { kind: 'neatly' },
  { kind: 'by-cost' },
  { kind: 'by-structure' },
  { kind: 'tree', roots: ['e_0' as ElementId] },
];

process.stdout.write(`${cpus()[0]?.model ?? 'unknown'}, node ${process.version}\n`);
for (const [elements, relations] of SIZES) {
  const map = aMap(elements, relations);
  for (const plan of PLANS) {
    const begun = performance.now();
    const { places } = tidyUp({ ...map, plan, isWhole: true });
    const ms = Math.round(performance.now() - begun);
    const bounds = boundsOf([...places.values()].map(cardRect));
    const size = `${Math.round(bounds?.width ?? 0)} × ${Math.round(bounds?.height ?? 0)}`;
    process.stdout.write(`${elements}/${relations} ${plan.kind}: ${ms} ms, ${places.size} cards, ${size}\n`);
  }
}
