import type { ElementId } from '../base/ids.ts';
import { type Links, parentOf } from '../graph/links.ts';
import type { ArgumentMap } from '../model/map.ts';

/**
 * The elements on the shortest ways from an element up to a question, both ends included: what it bears on, what that
 * bears on, and so on. Where no question is reached the ways end at what hangs under nothing.
 */
export function pathToQuestion(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  links: Links,
  start: ElementId,
): ReadonlySet<ElementId> {
  if (!map.elements.has(start)) return new Set();
  /** Whom each element on the way was met from, at the step before. */
  const metFrom = new Map<ElementId, readonly ElementId[]>([[start, []]]);
  let level: readonly ElementId[] = [start];
  let tops: readonly ElementId[] = [];
  while (level.length > 0) {
    const next = new Map<ElementId, ElementId[]>();
    const ending: ElementId[] = [];
    for (const id of level) {
      const above = parentsOf(map, links, id);
      if (above.length === 0) ending.push(id);
      for (const parent of above)
        if (!metFrom.has(parent)) next.set(parent, [...(next.get(parent) ?? []), id]);
    }
    if (tops.length === 0) tops = ending;
    for (const [id, from] of next) metFrom.set(id, from);
    level = [...next.keys()];
    const questions = level.filter((id) => map.elements.get(id)?.kind === 'question');
    if (questions.length > 0) return backFrom(questions, metFrom, start);
  }
  return backFrom(tops, metFrom, start);
}

function backFrom(
  ends: readonly ElementId[],
  metFrom: ReadonlyMap<ElementId, readonly ElementId[]>,
  start: ElementId,
): ReadonlySet<ElementId> {
  // A set visits what is added to it while it is walked.
  const path = new Set<ElementId>(ends);
  for (const id of path) for (const from of metFrom.get(id) ?? []) path.add(from);
  return path.add(start);
}

function parentsOf(
  { elements, relations }: Pick<ArgumentMap, 'elements' | 'relations'>,
  links: Links,
  id: ElementId,
): ElementId[] {
  const parents = new Set<ElementId>();
  for (const relation of links.from.get(id) ?? []) {
    const parent = parentOf(relations, relation);
    if (parent !== undefined && parent !== id && elements.has(parent)) parents.add(parent);
  }
  return [...parents];
}
