import type { MapId } from '../../../shared/base/ids.ts';
import type { Participant, PreviewResponse } from '../../../shared/wire/http.ts';
import type { Role } from '../../../shared/wire/roles.ts';
import type { Api } from '../api.ts';
import type { ApiFailure } from '../api-calls.ts';
import type { OpenedMap } from '../opened-maps.ts';

/** Somebody who may open the map. */
export interface Member {
  readonly title: string;
  readonly me: Participant;
  readonly role: Role;
}

/** How somebody who stands before a map gets in, or why not. */
export type WayIn =
  | { readonly way: 'in'; readonly member: Member }
  /** The link is good; only the name is missing. */
  | { readonly way: 'ask'; readonly preview: PreviewResponse; readonly secret: string }
  | { readonly way: 'closed'; readonly failure: ApiFailure; readonly hadSecret: boolean };

/**
 * Finds the way in: a member goes straight in (a link only raises the role); a good link asks for a name; without
 * the server, whoever was in before opens the device's copy.
 */
export async function findWayIn(
  api: Api,
  id: MapId,
  secret: string | null,
  before: OpenedMap | undefined,
): Promise<WayIn> {
  // Whoever never was here need not ask to be told no: the link says what there is to know.
  const first = secret !== null && before === undefined ? await byLink(api, id, secret) : undefined;
  if (first !== undefined && (first.way !== 'closed' || first.failure.status === 0)) return first;
  const info = await api.mapInfo(id);
  if (info.ok) {
    const { title, participant: me, role } = info.value;
    if (secret === null) return { way: 'in', member: { title, me, role } };
    const joined = await api.join(id, { secret, name: me.name });
    // A withdrawn link takes nothing from somebody who is in already.
    const now = joined.ok ? { me: joined.value.participant, role: joined.value.role } : { me, role };
    return { way: 'in', member: { title, ...now } };
  }
  if (info.error.status === 0 && before?.me != null) {
    return { way: 'in', member: { title: before.title, me: before.me, role: before.role } };
  }
  if (info.error.status === 0 || secret === null) {
    return { way: 'closed', failure: info.error, hadSecret: secret !== null };
  }
  return first ?? byLink(api, id, secret);
}

async function byLink(api: Api, id: MapId, secret: string): Promise<WayIn> {
  const preview = await api.preview(id, secret);
  if (!preview.ok) return { way: 'closed', failure: preview.error, hadSecret: true };
  if (preview.value.isKnown) {
    // Whose older link was withdrawn comes back as who they were; there is no name to ask for.
    const joined = await api.join(id, { secret });
    if (!joined.ok) return { way: 'closed', failure: joined.error, hadSecret: true };
    const { participant: me, role } = joined.value;
    return { way: 'in', member: { title: preview.value.title, me, role } };
  }
  return { way: 'ask', preview: preview.value, secret };
}
