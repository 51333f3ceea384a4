import { compareMaps } from '../../shared/model/compare.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { planRestore } from '../../shared/model/restore-plan.ts';
import type { ChangeMark } from '../view-state/types.ts';
import { type ChangeItem, describeDifference } from './changes.ts';
import type { Past } from './source.ts';

/** What a restore does, in what can be counted. */
export interface RestoreList {
  /** What each part undoes, or would undo if it were wanted too. */
  readonly parts: Readonly<Record<ChangeMark, readonly ChangeItem[]>>;
  /** Relations that go though they were not added since, or though that was not asked for: what they need goes. */
  readonly along: readonly ChangeItem[];
}

const PARTS: readonly ChangeMark[] = ['gone', 'changed', 'added'];

/** Counts what the wanted parts of a restore truly do: a relation only comes back where it can be shown. */
export function listRestore(
  { map: then, unread }: Pick<Past, 'map' | 'unread'>,
  now: ArgumentMap,
  wanted: ReadonlySet<ChangeMark>,
): RestoreList {
  const since = new Set(compareMaps(then, now).relations.added);
  const planOf = (marks: ReadonlySet<ChangeMark>) =>
    planRestore(
      then,
      now,
      { gone: marks.has('gone'), changed: marks.has('changed'), added: marks.has('added') },
      unread,
    );
  const partOf = (part: ChangeMark): readonly ChangeItem[] => {
    const plan = planOf(wanted.has(part) ? wanted : new Set([...wanted, part]));
    const added = plan.relations.added.filter((id) => since.has(id));
    const { groups, moved } = describeDifference(then, now, {
      ...plan,
      relations: { ...plan.relations, added },
    });
    return part === 'changed' ? [...groups.changed, ...moved] : groups[part];
  };
  const plan = planOf(wanted);
  const along = plan.relations.added.filter((id) => !wanted.has('added') || !since.has(id));
  const relations = { added: along, changed: new Map(), gone: [] };
  const nothing = planRestore(now, now, { gone: false, changed: false, added: false });
  const [gone = [], changed = [], added = []] = PARTS.map(partOf);
  return {
    parts: { gone, changed, added },
    along: describeDifference(then, now, { ...nothing, relations }).groups.added,
  };
}
