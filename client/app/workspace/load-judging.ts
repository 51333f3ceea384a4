import type { MapSession } from '../../session/types.ts';
import type { Api } from '../api.ts';

/** Opens the rounds of a map as soon as the program for them is here; returns how to let go of them. */
export function loadJudging(api: Api, session: MapSession): () => void {
  let isGone = false;
  let close: (() => void) | undefined;
  void import('./open-judging.ts').then(({ openJudging }) => {
    if (!isGone) close = openJudging(api, session);
  });
  return () => {
    isGone = true;
    close?.();
  };
}
