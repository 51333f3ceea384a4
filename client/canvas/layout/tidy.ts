import type { ElementId } from '../../../shared/base/ids.ts';
import { parentOf } from '../../../shared/graph/links.ts';
import type { Point } from '../../../shared/graph/shapes.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { LayoutInput } from './layout.ts';

/** Smallest selection that is tidied by itself; with less, the whole map is. */
const SELECTION_MIN = 2;

/** What to tidy: the selected cards among themselves, or everything, folded cards included so that they keep clear places. */
export function layoutInput(map: ArgumentMap, selected: readonly ElementId[]): LayoutInput {
  const some = selected.length >= SELECTION_MIN ? new Set(selected) : undefined;
  const cards: { id: ElementId; x: number; y: number }[] = [];
  const fixed: Point[] = [];
  for (const { id, position } of map.elements.values()) {
    if (some === undefined || some.has(id)) cards.push({ id, ...position });
    else fixed.push(position);
  }
  const links = [...map.relations.values()].flatMap((relation) => {
    const parent = parentOf(map.relations, relation);
    return parent === undefined ? [] : [{ child: relation.from, parent }];
  });
  const regions =
    some === undefined
      ? [...map.regions.values()].map(({ position, size }) => ({ ...position, ...size }))
      : [];
  return { cards, links, regions, fixed };
}

/** A layout under way in a worker. */
export interface LayoutRun {
  /** The new places; undefined when it was cancelled. */
  readonly places: Promise<ReadonlyMap<ElementId, Point> | undefined>;
  cancel(): void;
}

/** Lays out in a worker, so that the page stays alive meanwhile; cancelling ends the worker. */
export function runLayout(input: LayoutInput): LayoutRun {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let cancel = (): void => undefined;
  const places = new Promise<ReadonlyMap<ElementId, Point> | undefined>((resolve, reject) => {
    cancel = () => resolve(undefined);
    worker.onmessage = (event: MessageEvent<[ElementId, Point][]>) => resolve(new Map(event.data));
    worker.onerror = (event) => reject(new Error(event.message || 'the layout worker could not start'));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
  return { places, cancel: () => cancel() };
}
