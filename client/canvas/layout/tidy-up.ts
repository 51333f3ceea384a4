import { asTree } from './as-tree.ts';
import { byCost } from './by-cost.ts';
import { byStructure } from './by-structure.ts';
import { layOut, rounded } from './layout.ts';
import type { Tidied, TidyInput } from './plan.ts';
import type { OnProgress } from './progress.ts';

/** New places by a plan. No card that is placed lies over another, and the same input gives the same places. */
export function tidyUp(input: TidyInput, onProgress: OnProgress = () => undefined): Tidied {
  const { places, regions, lanes } = arranged(input, onProgress);
  return {
    places: rounded(places),
    regions: new Map([...regions].map(([id, area]) => [id, roundedArea(area)])),
    lanes: lanes.map(({ costType, area }) => ({ costType, area: roundedArea(area) })),
  };
}

function arranged(input: TidyInput, onProgress: OnProgress): Tidied {
  switch (input.plan.kind) {
    case 'neatly': {
      const regions = input.isWhole ? input.regions : [];
      return { places: layOut({ ...input, regions }, onProgress), regions: new Map(), lanes: [] };
    }
    case 'by-cost':
      return byCost(input.isWhole ? input : { ...input, regions: [] }, onProgress);
    case 'by-structure':
      return byStructure(input.isWhole ? input : { ...input, regions: [] }, onProgress);
    case 'tree':
      return asTree(input, input.plan.roots, onProgress);
  }
}

function roundedArea<R extends { x: number; y: number; width: number; height: number }>(area: R): R {
  return {
    ...area,
    x: Math.round(area.x),
    y: Math.round(area.y),
    width: Math.round(area.width),
    height: Math.round(area.height),
  };
}
