import type { Links } from '../../shared/graph/links.ts';
import type { LensInput } from '../../shared/lens/aspect.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { TargetId } from '../../shared/model/relation.ts';

/**
 * Whether a card, or how it bears on something, was put on the map after a time, or changed after it by others as far as
 * this device knows: a record does not say itself when it was last changed.
 */
export function changedSinceBy(
  { elements }: Pick<ArgumentMap, 'elements'>,
  links: () => Links,
  changedAt: ReadonlyMap<TargetId, number>,
): LensInput['changedSince'] {
  return (id, time) => {
    const element = elements.get(id);
    if (element === undefined) return false;
    if (element.addedAt > time || (changedAt.get(id) ?? 0) > Date.parse(time)) return true;
    return (links().from.get(id) ?? []).some(({ addedAt }) => addedAt > time);
  };
}
