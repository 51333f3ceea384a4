import type { Source } from '../model/source.ts';
import { KnownSources, mergeInto } from './merge.ts';
import type { SameBy } from './same-source.ts';

/** What an import would do, to be looked at before it is done. */
export interface ImportPlan {
  readonly added: readonly Source[];
  readonly merged: readonly PlannedMerge[];
}

/** An entry that is a source of the map already, or was met before among the entries. */
export interface PlannedMerge {
  /** The entry, by the id that it was read with. */
  readonly from: Source['id'];
  readonly into: Source['id'];
  readonly title: string;
  readonly by: SameBy;
  /** Whether the other one is in the map already, and not among the entries. */
  readonly isKnown: boolean;
  readonly fields: readonly string[];
  /** What the source in the map becomes. */
  readonly result: Source;
}

/** Sorts entries into what is new and what is a source of the map, or of the entries before it, in richer or poorer form. */
export function planImport(existing: Iterable<Source>, entries: readonly Source[]): ImportPlan {
  const present = [...existing];
  const ids = new Set(present.map(({ id }) => id));
  const known = new KnownSources(present);
  const merged: PlannedMerge[] = [];
  const added = new Set<Source['id']>();
  for (const entry of entries) {
    const same = known.find(entry);
    if (same === undefined) {
      known.put(entry);
      added.add(entry.id);
      continue;
    }
    const { source: result, fields } = mergeInto(same.source, entry);
    known.put(result);
    merged.push({
      from: entry.id,
      into: result.id,
      title: entry.title,
      by: same.by,
      isKnown: ids.has(result.id),
      fields,
      result,
    });
  }
  return { added: known.list().filter(({ id }) => added.has(id)), merged };
}
