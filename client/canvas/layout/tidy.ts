import type { ElementId } from '../../../shared/base/ids.ts';
import { drawnUnder } from '../../../shared/graph/links.ts';
import type { Point } from '../../../shared/graph/shapes.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Tidied, TidyCard, TidyInput, TidyPlan } from './plan.ts';
import type { OnProgress } from './progress.ts';
import type { FromWorker } from './worker-talk.ts';

/** Smallest selection that is tidied by itself; with less, the whole map is. */
const SELECTION_MIN = 2;

/** Whether these cards are tidied among themselves, and not the whole map. */
export function tidiesAlone(plan: TidyPlan['kind'], selected: readonly ElementId[]): boolean {
  return plan === 'tree' ? selected.length > 0 : selected.length >= SELECTION_MIN;
}

/** What to tidy: the selected cards among themselves, or everything, folded cards included so that they keep clear places. A tree takes what hangs under the selected cards along. */
export function tidyInput(
  map: ArgumentMap,
  plan: TidyPlan['kind'],
  selected: readonly ElementId[],
): TidyInput {
  const isWhole = !tidiesAlone(plan, selected);
  const some = isWhole || plan === 'tree' ? undefined : new Set(selected);
  const cards: TidyCard[] = [];
  const fixed: Point[] = [];
  for (const element of map.elements.values()) {
    const { id, kind, position } = element;
    const costType = kind === 'cost' ? element.costType : undefined;
    if (some === undefined || some.has(id)) cards.push({ id, ...position, kind, costType });
    else fixed.push(position);
  }
  const links = [...map.relations.values()].flatMap((relation) => {
    const parent = drawnUnder(map.relations, relation);
    return parent === undefined ? [] : [{ child: relation.from, parent }];
  });
  const regions = [...map.regions.values()].map(({ id, position, size, costType }) => ({
    id,
    ...position,
    ...size,
    costType,
  }));
  return {
    plan: plan === 'tree' ? { kind: plan, roots: selected } : { kind: plan },
    isWhole,
    cards,
    links,
    regions,
    fixed,
  };
}

/** A layout under way in a worker. */
export interface LayoutRun {
  /** Where everything goes; undefined when it was cancelled. */
  readonly tidied: Promise<Tidied | undefined>;
  cancel(): void;
}

/** Lays out in a worker, so that the page stays alive meanwhile; cancelling ends the worker. */
export function runLayout(input: TidyInput, onProgress: OnProgress): LayoutRun {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let cancel = (): void => undefined;
  const tidied = new Promise<Tidied | undefined>((resolve, reject) => {
    cancel = () => resolve(undefined);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else resolve(data.tidied);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the layout worker could not start'));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
  return { tidied, cancel: () => cancel() };
}
