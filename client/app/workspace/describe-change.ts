import type { TouchedRecords } from '../../../shared/doc/watch.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { relationSentence } from '../../inspector/sentences.ts';

/** Characters of a statement that are read out. */
const SPOKEN_MAX = 80;

type Touched = Pick<TouchedRecords, 'elements' | 'relations'>;

/** What somebody else's change did, in one sentence; undefined when nothing worth saying (a card moved) happened. */
export function describeChange(
  before: ArgumentMap,
  after: ArgumentMap,
  touched: Touched,
): string | undefined {
  const added: string[] = [];
  const changed: string[] = [];
  const removed: string[] = [];
  for (const id of touched.elements) {
    const [was, is] = [find(before.elements, id), find(after.elements, id)];
    if (is === undefined) removed.push(`${was === undefined ? 'A card' : describeCard(was)} was deleted.`);
    else if (was === undefined) added.push(`New: ${describeCard(is)}.`);
    else if (was.text !== is.text) changed.push(`Changed: ${describeCard(is)}.`);
  }
  for (const id of touched.relations) {
    const [was, is] = [find(before.relations, id), find(after.relations, id)];
    if (is !== undefined && was === undefined) added.push(`New relation: ${relationSentence(after, is)}`);
    // The relations of a deleted card go with it; the card says it all.
    else if (is === undefined && was !== undefined && removed.length === 0)
      removed.push('A relation was deleted.');
  }
  const all = [...added, ...removed, ...changed];
  const [first] = all;
  if (first === undefined) return undefined;
  return all.length === 1 ? first : `${first} And ${all.length - 1} more.`;
}

function find<T>(records: ReadonlyMap<string, T>, id: string): T | undefined {
  return records.get(id);
}

function describeCard(element: Element): string {
  // The sentence that is said ends with its own full stop.
  const text = element.text.trim().replace(/[.。]+$/, '');
  if (text === '') return `${kindWord(element)}, still empty`;
  const spoken = text.length <= SPOKEN_MAX ? text : `${text.slice(0, SPOKEN_MAX)}…`;
  return `${kindWord(element)}: ${spoken}`;
}
