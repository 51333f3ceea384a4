import type { RawEntry } from './syntax.ts';

/** Fields that belong to the one entry and are not passed on. */
const OWN: readonly string[] = [
  'crossref',
  'xref',
  'xdata',
  'title',
  'subtitle',
  'shorttitle',
  'label',
  'csltype',
  'type',
];
const PARTS: readonly string[] = [
  'inbook',
  'incollection',
  'inproceedings',
  'conference',
  'inreference',
  'bookinbook',
];

/** An entry with what it takes over from the one that it refers to by `crossref` or `xdata`. */
export function inherited(
  entry: RawEntry,
  byKey: ReadonlyMap<string, RawEntry>,
  problems: string[],
  seen: ReadonlySet<string> = new Set(),
): RawEntry {
  const reference = entry.fields.get('crossref') ?? entry.fields.get('xdata');
  if (reference === undefined) return entry;
  const key = reference.trim().toLowerCase();
  const parent = byKey.get(key);
  if (parent === undefined || seen.has(key) || parent === entry) {
    problems.push(
      `It refers to “${reference}”, which ${parent === undefined ? 'is not in the file' : 'refers back'}.`,
    );
    return entry;
  }
  const from = inherited(parent, byKey, problems, new Set([...seen, key]));
  const fields = new Map(entry.fields);
  for (const [name, value] of from.fields) {
    // The author of a book is not that of a chapter in it.
    const isPassed = parent.type === 'xdata' || (!OWN.includes(name) && name !== 'author');
    if (isPassed && !fields.has(name)) fields.set(name, value);
  }
  const title = from.fields.get('title');
  if (title !== undefined && parent.type !== 'xdata') {
    const container = PARTS.includes(entry.type) ? 'booktitle' : 'journal';
    const isPart = PARTS.includes(entry.type) || entry.type === 'article';
    if (isPart && !fields.has(container)) fields.set(container, title);
  }
  return { ...entry, fields };
}
