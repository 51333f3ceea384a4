import type { RelationId } from '../base/ids.ts';
import { type Changes, compareMaps, type MapDifference } from './compare.ts';
import { linkKey } from './link-rules.ts';
import type { ArgumentMap } from './map.ts';
import type { Relation } from './relation.ts';
import { soundRelations } from './sound-relations.ts';

/** Which of the differences between an earlier map and the present one are undone. */
export interface RestoreParts {
  /** What has gone since comes back. */
  readonly gone: boolean;
  /** What was changed since is changed back. */
  readonly changed: boolean;
  /** What was added since goes. */
  readonly added: boolean;
}

/**
 * What a restore undoes: of each collection what was `added` and goes, what was `changed` and is changed back, by
 * field, and what is `gone` and comes back.
 */
export type RestorePlan = MapDifference;

type Relations = ReadonlyMap<RelationId, Relation>;

/**
 * Chooses what a restore writes, closed over what it needs: a relation comes back, or is changed back, only where
 * both its ends will be and no equal one stays, and one that could not stay goes along with what it needed. What
 * could not be read of the earlier map counts as unchanged. Relations of `now` are those that are shown.
 */
export function planRestore(
  then: ArgumentMap,
  now: ArgumentMap,
  parts: RestoreParts,
  unread: ReadonlySet<string> = new Set(),
): RestorePlan {
  const difference = compareMaps(then, now);
  const choose = <Id extends string>({ added, changed, gone }: Changes<Id>): Changes<Id> => ({
    added: parts.added ? added.filter((id) => !unread.has(id)) : [],
    changed: parts.changed ? changed : new Map(),
    gone: parts.gone ? gone : [],
  });
  const chosen = {
    fields: parts.changed ? difference.fields : [],
    elements: choose(difference.elements),
    regions: choose(difference.regions),
    voices: choose(difference.voices),
    sources: choose(difference.sources),
    bearers: choose(difference.bearers),
    comments: choose(difference.comments),
    tours: choose(difference.tours),
    steps: choose(difference.steps),
    answers: choose(difference.answers),
  };
  const elements = afterwards(then.elements, now.elements, chosen.elements);
  const wanted = choose(difference.relations);
  const kept = keepSound(elements, then.relations, now.relations, wanted);
  return { ...chosen, relations: kept };
}

/** The records of one collection once the chosen changes are undone. */
function afterwards<Id, T>(
  then: ReadonlyMap<Id, T>,
  now: ReadonlyMap<Id, T>,
  { added, changed, gone }: Changes<Id>,
): Map<Id, T> {
  const after = new Map(now);
  for (const id of added) after.delete(id);
  for (const id of [...changed.keys(), ...gone]) {
    const record = then.get(id);
    if (record !== undefined) after.set(id, record);
  }
  return after;
}

/**
 * Gives up what would be sifted out, until nothing is: what would be written stays as it is now, and what is there
 * already goes. Each round gives up at least one relation, so that there is an end to it.
 */
function keepSound(
  elements: ArgumentMap['elements'],
  then: Relations,
  now: Relations,
  wanted: Changes<RelationId>,
): Changes<RelationId> {
  const after = afterwards(then, now, wanted);
  const written = new Set([...wanted.changed.keys(), ...wanted.gone]);
  const added = new Set(wanted.added);
  for (;;) {
    const taken = new Set<string>();
    for (const [id, each] of after) if (!written.has(id)) taken.add(linkKey(each));
    const repeated = [...written].filter((id) => {
      const each = after.get(id);
      return each !== undefined && taken.has(linkKey(each));
    });
    const sound = soundRelations(elements, after);
    const lost = repeated.length > 0 ? repeated : [...after.keys()].filter((id) => !sound.has(id));
    if (lost.length === 0) break;
    for (const id of lost) {
      const present = now.get(id);
      if (!written.delete(id)) {
        after.delete(id);
        added.add(id);
      } else if (present === undefined) after.delete(id);
      else after.set(id, present);
    }
  }
  return {
    added: [...added],
    changed: new Map([...wanted.changed].filter(([id]) => written.has(id))),
    gone: wanted.gone.filter((id) => written.has(id)),
  };
}
