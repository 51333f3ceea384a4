import type { RegionId } from '../../../shared/base/ids.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { farTitleSize } from '../lod.ts';

/** The regions' elements: where they are carried, and how large their titles are. */
export interface RegionLayer {
  mount(id: RegionId, region: HTMLElement): () => void;
  carry(id: RegionId, at: Position | null): void;
  carried(): { readonly id: RegionId; readonly at: Position } | null;
  /** Places all again: the map or the zoom has changed. */
  place(): void;
}

/** Moves region elements outside React; `source` gives the regions and the zoom as they are now. */
export function createRegionLayer(
  source: () => { readonly regions: ArgumentMap['regions']; readonly zoom: number },
): RegionLayer {
  const elements = new Map<RegionId, HTMLElement>();
  let carried: { readonly id: RegionId; readonly at: Position } | null = null;
  const placeOne = (id: RegionId): void => {
    const { regions, zoom } = source();
    const element = elements.get(id);
    const home = regions.get(id)?.position;
    if (element === undefined || home === undefined) return;
    const at = carried?.id === id ? carried.at : home;
    element.style.translate = `${at.x - home.x}px ${at.y - home.y}px`;
    element.style.setProperty('--far-title', `${farTitleSize(zoom)}px`);
  };
  return {
    mount: (id, region) => {
      elements.set(id, region);
      placeOne(id);
      return () => elements.delete(id);
    },
    carry: (id, at) => {
      carried = at === null ? null : { id, at };
      placeOne(id);
    },
    carried: () => carried,
    place: () => {
      for (const id of elements.keys()) placeOne(id);
    },
  };
}
