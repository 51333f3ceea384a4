import type { Links } from '../../shared/graph/links.ts';
import type { LensInput } from '../../shared/lens/aspect.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** Whether a card, or how it bears on something, was put on the map after a time. */
export function changedSinceBy(
  { elements }: Pick<ArgumentMap, 'elements'>,
  links: () => Links,
): LensInput['changedSince'] {
  return (id, time) => {
    const element = elements.get(id);
    if (element === undefined) return false;
    return element.addedAt > time || (links().from.get(id) ?? []).some(({ addedAt }) => addedAt > time);
  };
}
