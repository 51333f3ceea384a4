import type { ParticipantId } from '../../../shared/base/ids.ts';
import type { PresenceUser } from '../../../shared/wire/presence.ts';

/** Somebody in the map now. */
export interface Person extends PresenceUser {
  readonly isMe: boolean;
}

/** Everybody in the map now, each once however many windows they have open: me first, then by name. */
export function peopleHere(me: PresenceUser, others: readonly { readonly user: PresenceUser }[]): Person[] {
  const byId = new Map<ParticipantId, Person>();
  for (const { user } of others) {
    if (user.id !== me.id && !byId.has(user.id)) byId.set(user.id, { ...user, isMe: false });
  }
  const sorted = [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
  return [{ ...me, isMe: true }, ...sorted];
}
