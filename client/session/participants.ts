import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Participant } from '../../shared/wire/http.ts';
import { createEmitter } from './emitter.ts';
import type { ParticipantStore } from './types.ts';

/** Fetches everybody who ever joined the map; an empty list when the server cannot be reached. */
export type FetchParticipants = () => Promise<readonly Participant[]>;

/** Names behind `addedBy`. A name that is not known is looked up; one that the server does not know either is asked for again only after news. */
export function createParticipants(fetchAll: FetchParticipants): ParticipantStore {
  const known = new Map<ParticipantId, Participant>();
  /** Asked for since the last answer, or in vain. */
  const asked = new Set<ParticipantId>();
  const changes = createEmitter();
  let loading = false;
  let again = false;
  let everybody: readonly Participant[] = [];
  let isAsked = false;
  const load = async (): Promise<void> => {
    if (loading) {
      // Whoever joined after the question was sent is not in its answer.
      again = true;
      return;
    }
    loading = true;
    const all = await fetchAll();
    loading = false;
    for (const each of all) known.set(each.id, each);
    everybody = [...known.values()];
    // Without an answer, for want of a connection, everybody may be asked for again.
    if (all.length === 0) asked.clear();
    changes.emit();
    if (again) {
      again = false;
      void load();
    }
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
    all: () => {
      if (!isAsked) {
        isAsked = true;
        void load();
      }
      return everybody;
    },
    onChange: changes.on,
  };
}
