import type { Spotlight } from '../../shared/graph/tours.ts';
import type { TargetId } from '../../shared/model/relation.ts';

/** How a card or relation stands in the light of a tour; undefined while there is none. */
export function lightOn(spotlight: Spotlight | null, id: TargetId): 'on' | 'off' | undefined {
  if (spotlight === null) return undefined;
  const { elements, relations } = spotlight;
  return [elements, relations].some((lit: ReadonlySet<string>) => lit.has(id)) ? 'on' : 'off';
}
