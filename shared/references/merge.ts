import type { Source, SourceDate, SourceName } from '../model/source.ts';
import { type SameBy, sameSource, sourceKeys } from './same-source.ts';

/** One source that was found to be the same as one before it. */
export interface Merge {
  readonly into: Source['id'];
  readonly from: Source['id'];
  readonly by: SameBy;
  /** The fields that the kept one took over, because it lacked them or had less in them. */
  readonly fields: readonly string[];
}

export interface Merged {
  readonly sources: readonly Source[];
  readonly merges: readonly Merge[];
}

/** Puts sources that are one work together: the first stays, with the richer fields of both. */
export function mergeDuplicates(sources: readonly Source[]): Merged {
  let { sources: kept, merges } = mergeOnce(sources);
  let all = merges;
  // A source that took over a DOI may now be one that stayed before it.
  while (merges.length > 0) {
    ({ sources: kept, merges } = mergeOnce(kept));
    const moved = new Map(merges.map(({ from, into }) => [from, into]));
    all = [...all.map((each) => ({ ...each, into: moved.get(each.into) ?? each.into })), ...merges];
  }
  return { sources: kept, merges: all };
}

function mergeOnce(sources: readonly Source[]): Merged {
  const kept = new KnownSources();
  const merges: Merge[] = [];
  for (const source of sources) {
    const same = kept.find(source);
    if (same === undefined) kept.put(source);
    else {
      const { source: both, fields } = mergeInto(same.source, source);
      kept.put(both);
      merges.push({ into: both.id, from: source.id, by: same.by, fields });
    }
  }
  return { sources: kept.list(), merges };
}

/** Sources among which a work is looked for by DOI and title. */
export class KnownSources {
  readonly #byId = new Map<string, Source>();
  readonly #byKey = new Map<string, Set<string>>();

  constructor(sources: Iterable<Source> = []) {
    for (const source of sources) this.put(source);
  }

  /** Takes a source in, or the richer form of one; it is found by the keys of all its forms. */
  put(source: Source): void {
    this.#byId.set(source.id, source);
    for (const key of sourceKeys(source)) {
      const ids = this.#byKey.get(key);
      if (ids === undefined) this.#byKey.set(key, new Set([source.id]));
      else ids.add(source.id);
    }
  }

  find(source: Source): { readonly source: Source; readonly by: SameBy } | undefined {
    for (const key of sourceKeys(source)) {
      for (const id of this.#byKey.get(key) ?? []) {
        const known = this.#byId.get(id);
        const by = known === undefined || haveTwoTexts(known, source) ? undefined : sameSource(known, source);
        if (known !== undefined && by !== undefined) return { source: known, by };
      }
    }
    return undefined;
  }

  list(): Source[] {
    return [...this.#byId.values()];
  }
}

/** Quotations are tied to the one text or to the other, so two that were both added stay apart. */
function haveTwoTexts(one: Source, other: Source): boolean {
  return one.textHash !== undefined && other.textHash !== undefined && one.textHash !== other.textHash;
}

/** Fields that say who or what one record is, not what the work is. */
const OWN_FIELDS: readonly string[] = ['id', 'textHash'];

/** One source with the fields of another that it lacks, or has less in; what somebody wrote down stays otherwise. */
export function mergeInto(
  into: Source,
  from: Source,
): { readonly source: Source; readonly fields: readonly string[] } {
  const taken = Object.entries(from).filter(
    ([field, value]) =>
      value !== undefined &&
      !OWN_FIELDS.includes(field) &&
      isRicher(field, value, into[field as keyof Source]),
  );
  if (into.textHash === undefined && from.textHash !== undefined) taken.push(['textHash', from.textHash]);
  return {
    source: { ...into, ...Object.fromEntries(taken) },
    fields: taken.map(([field]) => field),
  };
}

/** Types that say no more than that there is something. */
const VAGUE_TYPES: readonly unknown[] = ['document', 'article'];

function isRicher(field: string, value: unknown, present: unknown): boolean {
  if (present === undefined) return true;
  if (field === 'type') return VAGUE_TYPES.includes(present) && !VAGUE_TYPES.includes(value);
  if (field === 'author' || field === 'editor' || field === 'translator') {
    return namesWeight(value as SourceName[]) > namesWeight(present as SourceName[]);
  }
  if (field === 'issued' || field === 'accessed') {
    return dateWeight(value as SourceDate) > dateWeight(present as SourceDate);
  }
  return false;
}

/** More people first, then more of their given names. */
function namesWeight(names: readonly SourceName[]): number {
  const letters = names.reduce((sum, name) => sum + ('literal' in name ? 0 : (name.given ?? '').length), 0);
  return names.length * 10_000 + letters;
}

function dateWeight(date: SourceDate): number {
  return 'literal' in date ? 0 : (date['date-parts'][0]?.length ?? 0);
}
