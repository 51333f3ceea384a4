import { type Changes, compareMaps, type MapDifference } from '../../shared/model/compare.ts';
import type { ElementKind } from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { excerpt, relationSentence } from '../inspector/sentences.ts';
import type { ChangeMark } from '../view-state/types.ts';
import { countWords, nameWords } from './moment-words.ts';

/** One thing that differs between two moments. */
export interface ChangeItem {
  readonly id: string;
  /** What to select and show; null for what has no place on the canvas. */
  readonly target: TargetId | null;
  readonly label: string;
  /** What it is, in a word. */
  readonly noun: 'card' | 'relation' | 'region' | 'other thing';
  readonly kind?: ElementKind;
  /** What about it differs, in words. */
  readonly detail?: string;
  /** The statement as it was, where that differs. */
  readonly was?: string;
}

/** What differs between a moment and now, for people. */
export interface ChangeList {
  readonly groups: Readonly<Record<ChangeMark, readonly ChangeItem[]>>;
  /** Cards and regions that only lie elsewhere. */
  readonly moved: readonly ChangeItem[];
  /** What the canvas marks. */
  readonly marks: ReadonlyMap<TargetId, ChangeMark>;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  text: 'statement',
  note: 'note',
  kind: 'kind',
  costType: 'kind of cost',
  role: 'role',
  voice: 'voice',
  anchors: 'quotations',
  tags: 'tags',
  bearers: 'who bears it',
  scheme: 'scheme',
  position: 'place',
  size: 'size',
  title: 'title',
  mode: 'way of rebutting',
  move: 'way of rebutting',
  from: 'start',
  to: 'end',
};

type Collection = Exclude<keyof MapDifference, 'fields'>;
const COLLECTIONS: readonly Collection[] = [
  'elements',
  'relations',
  'regions',
  'voices',
  'sources',
  'bearers',
  'comments',
  'tours',
  'steps',
  'answers',
];

/** What was added, changed and gone from then to now, with labels from the side on which each thing is. What is `unread` of then may have been there. */
export function listChanges(
  then: ArgumentMap,
  now: ArgumentMap,
  unread: ReadonlySet<string> = new Set(),
): ChangeList {
  return describeDifference(then, now, compareMaps(then, now), unread);
}

/** A difference of two moments, or a part of it, for people. */
export function describeDifference(
  then: ArgumentMap,
  now: ArgumentMap,
  difference: MapDifference,
  unread: ReadonlySet<string> = new Set(),
): ChangeList {
  const [added, gone]: [ChangeItem[], ChangeItem[]] = [[], []];
  const changed: ChangeItem[] = difference.fields.map((field) => ({
    id: field,
    target: null,
    noun: 'other thing',
    label: `The map’s ${field}`,
    ...(field !== 'description' && then[field] !== '' && { was: then[field] }),
  }));
  const moved: ChangeItem[] = [];
  for (const collection of COLLECTIONS) {
    const changes = difference[collection] as Changes<string>;
    for (const id of changes.added) if (!unread.has(id)) added.push(itemOf(now, collection, id));
    for (const id of changes.gone) gone.push(itemOf(then, collection, id));
    for (const [id, fields] of changes.changed) {
      const item = itemOf(now, collection, id);
      if (fields.every((field) => field === 'position')) moved.push(item);
      else changed.push({ ...item, ...describe(then, collection, id, fields) });
    }
  }
  const groups = { added, changed, gone };
  const marks = new Map<TargetId, ChangeMark>();
  for (const mark of ['added', 'changed', 'gone'] as const) {
    for (const { target } of groups[mark]) if (target !== null) marks.set(target, mark);
  }
  return { groups, moved, marks };
}

const NOUNS = ['card', 'relation', 'region', 'other thing'] as const;

/** "2 cards and 6 relations", "1 card", "3 other things". */
export function thingsWords(items: readonly ChangeItem[]): string {
  const words = NOUNS.flatMap((noun) => {
    const count = items.filter((item) => item.noun === noun).length;
    return count > 0 ? [countWords(count, noun)] : [];
  });
  return nameWords(words, words.length);
}

/** Whether an item is a relation; most come and go with a card. */
export function isRelation({ noun }: ChangeItem): boolean {
  return noun === 'relation';
}

function describe(
  then: ArgumentMap,
  collection: Collection,
  id: string,
  fields: readonly string[],
): Pick<ChangeItem, 'detail' | 'was'> {
  const words = [...new Set(fields.map((field) => FIELD_WORDS[field] ?? 'details'))];
  const was =
    collection === 'elements' && fields.includes('text') ? lookUp(then.elements, id)?.text : undefined;
  return { detail: words.join(', '), ...(was !== undefined && { was: excerpt(was) }) };
}

function itemOf(map: ArgumentMap, collection: Collection, id: string): ChangeItem {
  if (collection === 'elements') {
    const element = lookUp(map.elements, id);
    const kind = element === undefined ? {} : { kind: element.kind };
    return { id, target: id as TargetId, noun: 'card', label: excerpt(element?.text ?? ''), ...kind };
  }
  if (collection === 'relations') {
    const relation = lookUp(map.relations, id);
    const label = relation === undefined ? 'A relation' : relationSentence(map, relation);
    return { id, target: id as TargetId, noun: 'relation', label };
  }
  const noun = collection === 'regions' ? 'region' : 'other thing';
  return { id, target: null, noun, label: otherLabel(map, collection, id) };
}

function otherLabel(map: ArgumentMap, collection: Collection, id: string): string {
  switch (collection) {
    case 'regions':
      return `The region “${lookUp(map.regions, id)?.title ?? ''}”`;
    case 'voices':
      return `The voice “${lookUp(map.voices, id)?.label ?? ''}”`;
    case 'sources':
      return `The source “${excerpt(lookUp(map.sources, id)?.title ?? '')}”`;
    case 'comments':
      return `The comment “${excerpt(lookUp(map.comments, id)?.text ?? '')}”`;
    case 'tours':
      return `The tour “${lookUp(map.tours, id)?.title ?? ''}”`;
    case 'steps':
      return `A step of a tour: “${excerpt(lookUp(map.steps, id)?.caption ?? '')}”`;
    case 'answers':
      return 'An answer to a checklist or a critical question';
    default:
      return `“${lookUp(map.bearers, id)?.label ?? ''}”, among those who bear costs`;
  }
}

/** Ids of the different collections are told apart by their types alone. */
function lookUp<T>(records: ReadonlyMap<string, T>, id: string): T | undefined {
  return records.get(id);
}
