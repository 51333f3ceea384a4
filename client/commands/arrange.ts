import { type ElementId, newId, type RegionId } from '../../shared/base/ids.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { moveElements } from '../../shared/doc/write/elements.ts';
import { addRegion, changeRegion } from '../../shared/doc/write/others.ts';
import type { CostType } from '../../shared/model/element.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { Region } from '../../shared/model/region.ts';
import { COST_TYPE_WORDS } from '../../shared/model/words.ts';
import type { MapSession } from '../session/types.ts';
import { act } from './act.ts';

/** The room that a region takes. */
type Area = Position & Region['size'];

/** Where cards and regions go, and the lanes that are wanted beside. */
export interface Arrangement {
  readonly places: ReadonlyMap<ElementId, Position>;
  readonly regions: ReadonlyMap<RegionId, Area>;
  readonly lanes: readonly { readonly costType: CostType; readonly area: Area }[];
}

/** Gives cards and regions their new places and adds a region for each lane, in one step. What somebody deleted meanwhile stays deleted. */
export function arrange(session: MapSession, { places, regions, lanes }: Arrangement): Written {
  const { map } = session.reading();
  return act(session, () => {
    for (const [id, area] of regions) {
      if (!map.regions.has(id)) continue;
      const moved = changeRegion(session.doc, id, inFields(area));
      if (!moved.ok) return moved;
    }
    for (const { costType, area } of lanes) {
      const id = newId('region', session.random);
      const title = COST_TYPE_WORDS[costType];
      const added = addRegion(session.doc, { id, title, costType, ...inFields(area) });
      if (!added.ok) return added;
    }
    const still = new Map([...places].filter(([id]) => map.elements.has(id)));
    return moveElements(session.doc, still);
  });
}

function inFields({ x, y, width, height }: Area): Pick<Region, 'position' | 'size'> {
  return { position: { x, y }, size: { width, height } };
}
