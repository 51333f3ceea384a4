import type { Element } from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { useMap } from './use-map.ts';

type Elements = ArgumentMap['elements'];

/** What stands for each, so that the answer to the same question never changes. */
const contents = new WeakMap<Elements, Elements>();
let last: Elements | null = null;

/**
 * The elements of a map, the same as long as nothing but their places differs: what counts or lists them is not
 * computed anew for each step of a card that moves. Where they lie must not be read from it.
 */
export function contentOf(elements: Elements): Elements {
  const known = contents.get(elements);
  if (known !== undefined) return known;
  const before = last !== null && sameButPlaces(last, elements) ? contents.get(last) : undefined;
  const content = before ?? elements;
  contents.set(elements, content);
  last = elements;
  return content;
}

/** The elements without their places: a component renders again when one says something else, or is new or gone. */
export function useContent(): Elements {
  return useMap((map) => contentOf(map.elements));
}

function sameButPlaces(before: Elements, after: Elements): boolean {
  if (before.size !== after.size) return false;
  for (const [id, element] of after) {
    const old = before.get(id);
    if (old !== element && (old === undefined || wordsOf(old) !== wordsOf(element))) return false;
  }
  return true;
}

function wordsOf({ position: _, ...rest }: Element): string {
  return JSON.stringify(rest);
}
