import { type ArgumentMap, MAP_FIELDS, type MapField } from './map.ts';

/** The parts of a map that hold records. */
type Collections = Omit<ArgumentMap, MapField>;
type IdOf<C> = C extends ReadonlyMap<infer Id, unknown> ? Id : never;

/** How one collection differs between two moments; `changed` names the fields of each record that differ. */
export interface Changes<Id> {
  readonly added: readonly Id[];
  readonly changed: ReadonlyMap<Id, readonly string[]>;
  readonly gone: readonly Id[];
}

/** How a map differs between two moments, record by record and field by field. */
export type MapDifference = { readonly [C in keyof Collections]: Changes<IdOf<Collections[C]>> } & {
  /** What differs of the map itself. */
  readonly fields: readonly MapField[];
};

/** What was added, changed and gone from `before` to `after`. Records are the same when their ids are. */
export function compareMaps(before: ArgumentMap, after: ArgumentMap): MapDifference {
  return {
    fields: MAP_FIELDS.filter((field) => before[field] !== after[field]),
    elements: compareRecords(before.elements, after.elements),
    relations: compareRecords(before.relations, after.relations),
    regions: compareRecords(before.regions, after.regions),
    voices: compareRecords(before.voices, after.voices),
    sources: compareRecords(before.sources, after.sources),
    bearers: compareRecords(before.bearers, after.bearers),
    comments: compareRecords(before.comments, after.comments),
    tours: compareRecords(before.tours, after.tours),
    steps: compareRecords(before.steps, after.steps),
    answers: compareRecords(before.answers, after.answers),
  };
}

function compareRecords<Id, T extends object>(
  before: ReadonlyMap<Id, T>,
  after: ReadonlyMap<Id, T>,
): Changes<Id> {
  const added: Id[] = [];
  const changed = new Map<Id, readonly string[]>();
  for (const [id, is] of after) {
    const was = before.get(id);
    if (was === undefined) added.push(id);
    else {
      const fields = was === is ? [] : changedFields(was, is);
      if (fields.length > 0) changed.set(id, fields);
    }
  }
  return { added, changed, gone: [...before.keys()].filter((id) => !after.has(id)) };
}

/** The fields in which two records differ, in the order in which the later one has them; an absent field is one that is undefined. */
function changedFields(before: object, after: object): string[] {
  const [was, is] = [before as Fields, after as Fields];
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
    (name) => !equalValues(was[name], is[name]),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether two plain values say the same. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  return changedFields(a, b).length === 0;
}
