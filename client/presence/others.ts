import { useCallback, useSyncExternalStore } from 'react';
import type { ElementId, ParticipantId } from '../../shared/base/ids.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { useSession } from '../hooks/session-context.tsx';
import type { MapSession, Peer } from '../session/types.ts';
import type { CentredView } from './interpolate.ts';

/** Somebody else who is at a card or relation right now. */
export interface PeerMark {
  readonly id: ParticipantId;
  readonly name: string;
  readonly colour: string;
  /** Whether they are typing in it, not only have it selected. */
  readonly typing: boolean;
}

const NOBODY: readonly PeerMark[] = [];
const marksByPeers = new WeakMap<readonly Peer[], ReadonlyMap<TargetId, readonly PeerMark[]>>();

/** Who else is at what; each person once, however many windows they have open. */
export function peerMarks(peers: readonly Peer[]): ReadonlyMap<TargetId, readonly PeerMark[]> {
  const known = marksByPeers.get(peers);
  if (known !== undefined) return known;
  const marks = new Map<TargetId, PeerMark[]>();
  const note = (target: TargetId, { user }: Peer, typing: boolean): void => {
    const others = (marks.get(target) ?? []).filter((each) => each.id !== user.id);
    const already = marks.get(target)?.find((each) => each.id === user.id)?.typing ?? false;
    const mark = { id: user.id, name: user.name, colour: user.colour, typing: typing || already };
    marks.set(target, [...others, mark]);
  };
  for (const peer of peers) {
    for (const target of peer.selection) note(target, peer, false);
    if (peer.typing) note(peer.typing.id, peer, true);
  }
  marksByPeers.set(peers, marks);
  return marks;
}

/** Who else is at this card or relation. */
export function usePeerMarks(target: TargetId): readonly PeerMark[] {
  const { presence } = useSession();
  const get = useCallback(() => peerMarks(presence.peers()).get(target) ?? NOBODY, [presence, target]);
  return useSyncExternalStore(presence.onPeers, get);
}

/** Cards that others are dragging, with where they are. */
export function othersDrag({ presence }: Pick<MapSession, 'presence'>): ReadonlyMap<ElementId, Position> {
  const drags = new Map<ElementId, Position>();
  for (const { drag } of presence.motion().values()) {
    for (const [id, at] of Object.entries(drag)) drags.set(id as ElementId, at);
  }
  return drags;
}

/** What somebody has in view; undefined when they are not here or look at no canvas. */
export function viewportOf(
  { presence }: Pick<MapSession, 'presence'>,
  id: ParticipantId,
): CentredView | undefined {
  for (const peer of presence.peers()) {
    const viewport = peer.user.id === id ? presence.motion().get(peer.clientId)?.viewport : undefined;
    if (viewport) return viewport;
  }
  return undefined;
}
