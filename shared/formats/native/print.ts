import type { ArgumentMap } from '../../model/map.ts';
import { SCHEMA_VERSION } from '../../model/migrations.ts';
import { FORMAT_NAME, type FileParticipant } from './format.ts';

/** Writes a map as a native file: JSON with two spaces, records sorted by id, equal maps giving equal text. */
export function printNative(map: ArgumentMap, participants: readonly FileParticipant[]): string {
  const file = {
    format: FORMAT_NAME,
    schemaVersion: SCHEMA_VERSION,
    title: map.title,
    description: map.description,
    participants: participants.map(({ id, name }) => ({ id, name })),
    bearers: sorted(map.bearers),
    voices: sorted(map.voices),
    sources: sorted(map.sources),
    regions: sorted(map.regions),
    elements: sorted(map.elements),
    relations: sorted(map.relations),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** By id: the order in which peers' records arrived must not show. */
function sorted<T extends { readonly id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
