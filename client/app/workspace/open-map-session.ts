import { systemClock } from '../../../shared/base/clock.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import type { Random } from '../../../shared/base/random.ts';
import { ballotsKey } from '../../session/device-storage.ts';
import { openSession } from '../../session/open-session.ts';
import type { MapSession } from '../../session/types.ts';
import { provideGate } from '../../standing/gate.ts';
import { gateOfRounds } from '../../standing/round-gate.ts';
import { dropTexts } from '../../texts/text-database.ts';
import type { Api } from '../api.ts';
import type { Member } from '../join/way-in.ts';
import { syncUrl } from './sync-url.ts';

const browserRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

/** Opens a map in this browser: its copy on this device, its connection, its people. */
export function openMapSession(api: Api, id: MapId, member: Member): MapSession {
  const session = openSession({
    mapId: id,
    me: { ...member.me, role: member.role },
    syncUrl: syncUrl(),
    fetchParticipants: async () => {
      const answer = await api.participants(id);
      return answer.ok ? answer.value : [];
    },
    storage: window.localStorage,
    clock: systemClock,
    random: browserRandom,
    discardMore: () => {
      window.localStorage.removeItem(ballotsKey(id));
      return dropTexts(id, window.indexedDB);
    },
  });
  provideGate(session, gateOfRounds(session.judging));
  return session;
}
