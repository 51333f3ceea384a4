import type { Range } from '../../../shared/texts/places.ts';

/** Something that lies on a stretch of the text, and how many underlines below the words its own is drawn. */
export interface Layered<T extends Range> {
  readonly passage: T;
  /** 0 is next to the words. */
  readonly layer: number;
}

/**
 * Gives each passage the first layer that is free all along it, so that passages which overlap never share one. In
 * reading order; of those that begin together the longest lies next to the words, as brackets nest.
 */
export function layersOf<T extends Range>(passages: Iterable<T>): readonly Layered<T>[] {
  const inOrder = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
  /** Where each layer is free again. */
  const free: number[] = [];
  return inOrder.map((passage) => {
    const open = free.findIndex((from) => from <= passage.start);
    const layer = open === -1 ? free.length : open;
    free[layer] = passage.end;
    return { passage, layer };
  });
}
