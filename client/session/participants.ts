import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Participant } from '../../shared/wire/http.ts';
import { createEmitter } from './emitter.ts';
import type { ParticipantStore } from './types.ts';

/** Fetches everybody who ever joined the map; an empty list when the server cannot be reached. */
export type FetchParticipants = () => Promise<readonly Participant[]>;

/** Names behind `addedBy`. A name that is not known yet is looked up once, and again only when somebody new appears. */
export function createParticipants(fetchAll: FetchParticipants): ParticipantStore {
  const known = new Map<ParticipantId, Participant>();
  const asked = new Set<ParticipantId>();
  const changes = createEmitter();
  let loading = false;
  const load = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    const all = await fetchAll();
    loading = false;
    for (const each of all) known.set(each.id, each);
    changes.emit();
  };
  return {
    get: (id) => {
      const found = known.get(id);
      if (found === undefined && !asked.has(id)) {
        asked.add(id);
        void load();
      }
      return found;
    },
    onChange: changes.on,
  };
}
