import { systemClock } from '../../../shared/base/clock.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import type { Random } from '../../../shared/base/random.ts';
import { openSession } from '../../session/open-session.ts';
import type { MapSession } from '../../session/types.ts';
import { dropTexts } from '../../texts/text-database.ts';
import type { Api } from '../api.ts';
import { inBase } from '../base-path.ts';
import type { Member } from '../join/way-in.ts';

const browserRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

/** Opens a map in this browser: its copy on this device, its connection, its people. */
export function openMapSession(api: Api, id: MapId, member: Member): MapSession {
  const { protocol, host } = window.location;
  return openSession({
    mapId: id,
    me: { ...member.me, role: member.role },
    syncUrl: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${inBase('/sync')}`,
    fetchParticipants: async () => {
      const answer = await api.participants(id);
      return answer.ok ? answer.value : [];
    },
    storage: window.localStorage,
    clock: systemClock,
    random: browserRandom,
    discardMore: () => dropTexts(id, window.indexedDB),
  });
}
