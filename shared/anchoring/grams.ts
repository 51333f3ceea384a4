/** Characters in a row that are looked up together: rare enough to say something, short enough to survive noise. */
const GRAM = 5;
/** Slots of the table, a power of two: a long text has a few hundred thousand different grams. */
const SLOTS = 1 << 18;
/** A gram that stands in more places than this says nothing about any of them. */
const PLACES_MAX = 400;

/** Where each run of five characters of a folded text stands, so that a passage is looked for only where it can be. */
export class GramIndex {
  readonly #text: string;
  /** The first place of each slot, and for each place the next one of the same slot; -1 ends a chain. */
  readonly #first = new Int32Array(SLOTS).fill(-1);
  readonly #next: Int32Array;
  readonly #counts = new Uint32Array(SLOTS);

  constructor(text: string) {
    this.#text = text;
    this.#next = new Int32Array(text.length);
    for (let at = text.length - GRAM; at >= 0; at -= 1) {
      const slot = slotOf(text, at);
      this.#next[at] = this.#first[slot] ?? -1;
      this.#first[slot] = at;
      this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    }
  }

  /**
   * The stretches of the text that share most runs with a passage, as the least offset the passage may begin at;
   * each covers `2 * step` such offsets.
   */
  regions(passage: string, step: number, max: number): number[] {
    const votes = this.#votes(passage, step);
    const least = Math.max(LEAST_VOTES, (passage.length - GRAM + 1) * LEAST_SHARE);
    return [...votes]
      .filter(([, count]) => count >= least)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, max)
      .map(([region]) => region * step - passage.length);
  }

  /** How many grams of the passage point to each region; regions overlap by half, so that none is cut in two. */
  #votes(passage: string, step: number): Map<number, number> {
    const votes = new Map<number, number>();
    for (let offset = 0; offset + GRAM <= passage.length; offset += 1) {
      for (const place of this.#places(passage, offset)) {
        const region = Math.floor((place - offset + passage.length) / step);
        votes.set(region, (votes.get(region) ?? 0) + 1);
        votes.set(region - 1, (votes.get(region - 1) ?? 0) + 1);
      }
    }
    return votes;
  }

  #places(passage: string, offset: number): number[] {
    const slot = slotOf(passage, offset);
    const places: number[] = [];
    if ((this.#counts[slot] ?? 0) > PLACES_MAX) return places;
    for (let at = this.#first[slot] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      if (this.#text.startsWith(passage.slice(offset, offset + GRAM), at)) places.push(at);
    }
    return places;
  }
}

/** Fewer shared runs than these are chance. */
const LEAST_VOTES = 3;
const LEAST_SHARE = 0.08;

function slotOf(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + GRAM; index += 1)
    hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(index);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
