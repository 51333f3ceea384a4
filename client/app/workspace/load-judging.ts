import type { MapSession } from '../../session/types.ts';
import type { Api } from '../api.ts';

/** Milliseconds until a part of the program that could not be fetched is asked for again. */
const RETRY_MS = 5_000;

/** Opens the rounds of a map as soon as the program for them is here; returns how to let go of them. */
export function loadJudging(api: Api, session: MapSession): () => void {
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined;
  const load = (): void => {
    import('./open-judging.ts').then(
      ({ openJudging }) => {
        if (!isGone) close = openJudging(api, session);
      },
      () => {
        // The network is away, most likely; the map itself is here, and nothing need be said of rounds that are not.
        if (!isGone) timer = setTimeout(load, RETRY_MS);
      },
    );
  };
  load();
  return () => {
    isGone = true;
    clearTimeout(timer);
    close?.();
  };
}
