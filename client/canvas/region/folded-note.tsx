import { useMemo } from 'react';
import type { RegionId } from '../../../shared/base/ids.ts';
import { count } from '../../../shared/graph/phrases.ts';
import { useFolding } from '../../hooks/use-derived.ts';
import { useMap } from '../../hooks/use-map.ts';
import { foldedAway } from './folded-away.ts';

/** Says at the foot of a region how many of its cards are folded away; nothing where all show. */
export function FoldedNote({ region }: { readonly region: RegionId }) {
  const { visible } = useFolding();
  const elements = useMap((map) => map.elements);
  const area = useMap((map) => map.regions.get(region));
  const folded = useMemo(
    () => (area === undefined ? 0 : foldedAway(elements, visible, { ...area.position, ...area.size })),
    [elements, visible, area],
  );
  return folded === 0 ? null : <p className="region-folded">{count(folded, 'card')} folded away</p>;
}
