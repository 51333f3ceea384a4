import { createJudgingStore } from '../../session/judging-store.ts';
import { openSessionLink } from '../../session/session-link.ts';
import type { MapSession } from '../../session/types.ts';
import type { Api } from '../api.ts';
import { roundsApi } from '../rounds-api.ts';
import { syncUrl } from './sync-url.ts';

/** Opens the rounds of a map and hands them to its session; returns how to let go of them. */
export function openJudging({ send }: Api, session: MapSession): () => void {
  const link = openSessionLink({ mapId: session.mapId, url: syncUrl(), random: Math.random });
  const store = createJudgingStore({
    session,
    link,
    calls: roundsApi(send, session.mapId),
    storage: window.localStorage,
  });
  session.judging.provide(store);
  // Whoever tries the map's connection again wants its rounds back too.
  let wasRefused = session.status().state === 'refused';
  const stop = session.onStatus(() => {
    const isRefused = session.status().state === 'refused';
    if (wasRefused && !isRefused) link.reconnect();
    wasRefused = isRefused;
  });
  return () => {
    stop();
    store.destroy();
    link.destroy();
  };
}
