import type { NewMap, NewUpdate, ParticipantRow, Storage } from '../../server/storage/storage.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';

export const MAP = 'm_one' as MapId;
export const OTHER = 'm_two' as MapId;
export const ANN = 'p_ann' as ParticipantId;
export const BOB = 'p_bob' as ParticipantId;

/** Gives the storage of the test that runs; it holds one map, `MAP`. */
export type Current = () => Storage;

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
export const plain = (value: Uint8Array | undefined): number[] => [...(value ?? [])];

export function aMap(id: MapId, participants: readonly ParticipantRow[] = []): NewMap {
  return {
    map: { id, epoch: `epoch of ${id}`, createdAt: 1_000 },
    seed: bytes(1, 2, 3),
    links: [{ role: 'host', hash: `hash of ${id}`, createdAt: 1_000 }],
    participants,
  };
}

export function aParticipant(
  id: ParticipantId,
  session: string | null,
  more: Partial<ParticipantRow> = {},
): ParticipantRow {
  return {
    ...{ id, map: MAP, name: `name of ${id}`, colour: '#0f8a83', role: 'participant', session },
    ...{ joinedAt: 2_000, link: null, standing: 'in', isRoleSet: false },
    ...more,
  };
}

export function anUpdate(map: MapId, ...values: number[]): NewUpdate {
  return { map, participant: ANN, at: 3_000, bytes: bytes(...values) };
}
