import type { ElementId } from '../../../shared/base/ids.ts';
import { cardRect, centreOf, contains, type Rect } from '../../../shared/graph/shapes.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';

/** How many cards that do not show lie in an area: without a word of them it would look empty. */
export function foldedAway(
  elements: ArgumentMap['elements'],
  visible: ReadonlySet<ElementId>,
  area: Rect,
): number {
  if (visible.size === elements.size) return 0;
  let count = 0;
  for (const { id, position } of elements.values()) {
    if (!visible.has(id) && contains(area, centreOf(cardRect(position)))) count += 1;
  }
  return count;
}
