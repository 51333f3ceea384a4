import type { MapId } from '../../shared/base/ids.ts';

/**
 * Has what changes who may do what in a map happen one after the other: of two hosts who remove each other at once,
 * the second is no host any more when their turn comes.
 */
export class Turns {
  readonly #last = new Map<MapId, Promise<unknown>>();

  /** Runs when everything before it, for the same map, is done or has failed. */
  async take<T>(map: MapId, run: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(map) ?? Promise.resolve()).then(run, run);
    this.#last.set(map, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(map) === turn) this.#last.delete(map);
    }
  }
}
