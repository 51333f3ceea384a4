import type { ElementId } from '../../../shared/base/ids.ts';
import { freePlace, placeForReply } from '../../../shared/graph/placement.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Range } from '../../../shared/texts/places.ts';
import type { TextPassage } from '../passages/resolutions.ts';

/**
 * Where the card made of a stretch of text goes: by the selected card, else by the card that rests on the words nearest
 * to these, else by the newest.
 */
export function placeNear(
  { elements }: Pick<ArgumentMap, 'elements'>,
  selected: ElementId | undefined,
  passages: readonly TextPassage[],
  range: Range,
): Position {
  const taken = [...elements.values()].map(({ position }) => position);
  const beside =
    (selected === undefined ? undefined : elements.get(selected)) ??
    elements.get(nearest(passages, range)?.elementId as ElementId) ??
    [...elements.values()].at(-1);
  return beside === undefined ? freePlace({ x: 0, y: 0 }, taken) : placeForReply(beside.position, taken);
}

function nearest(passages: readonly TextPassage[], { start, end }: Range): TextPassage | undefined {
  const away = (each: TextPassage): number => Math.max(0, each.start - end, start - each.end);
  return passages.reduce<TextPassage | undefined>(
    (best, each) => (best === undefined || away(each) < away(best) ? each : best),
    undefined,
  );
}
