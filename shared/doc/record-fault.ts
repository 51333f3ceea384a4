import * as Y from 'yjs';
import { type Diagnostic, leftOut } from '../model/diagnostic.ts';
import { position } from '../model/fields.ts';
import { NOTE_MAX, TEXT_MAX } from '../model/limits.ts';
import { READ } from './read-record.ts';
import { COLLECTIONS, type CollectionName, type RootName, readableRoot, TEXT_FIELDS } from './shape.ts';
import { locate } from './watch.ts';

/**
 * How many times longer than allowed a text may be in the document. Several people who type or paste at once each
 * keep to the limit and can together exceed it; nobody honest exceeds it by this much.
 */
const SLACK = 4;
const LENGTH_MAX = { text: SLACK * TEXT_MAX, note: SLACK * NOTE_MAX } as const;

/** How much of a record has to be looked at again. */
type Scope = 'texts' | 'position' | 'all';

interface Touched {
  readonly collection: CollectionName;
  readonly id: string;
  scope: Scope;
}

/** What a transaction did to the records of a document. */
export interface RecordChanges {
  /** By collection and id. */
  readonly touched: ReadonlyMap<string, Touched>;
  /** Whether relations may have lost what they hang on: something came, went, was linked or became of another kind. */
  readonly isStructural: boolean;
}

/** Notes which records a transaction touched, and how deeply, so that typing and moving cost little to judge. */
export function changesOf(transaction: Y.Transaction, doc: Y.Doc): RecordChanges {
  const touched = new Map<string, Touched>();
  let isStructural = false;
  const touch = (collection: CollectionName, id: string, scope: Scope): void => {
    const key = `${collection} ${id}`;
    const before = touched.get(key);
    touched.set(key, {
      collection,
      id,
      scope: before === undefined || before.scope === scope ? scope : 'all',
    });
  };
  for (const [type, keys] of transaction.changed) {
    const at = locate(type, doc);
    const collection = at === undefined ? undefined : collectionOf(at.root);
    if (at === undefined || collection === undefined) continue;
    if (at.id !== undefined) touch(collection, at.id, scopeOf(collection, type, keys));
    else for (const id of keys) if (id !== null) touch(collection, id, 'all');
    isStructural ||=
      collection === 'relations' || (collection === 'elements' && (at.id === undefined || keys.has('kind')));
  }
  return { touched, isStructural };
}

/** Those of the touched records that are there and cannot be read as what they should be. */
export function recordFaults(doc: Y.Doc, { touched }: RecordChanges): Diagnostic[] {
  return [...touched.values()].flatMap((each) => faultOf(doc, each) ?? []);
}

function collectionOf(root: RootName): CollectionName | undefined {
  return COLLECTIONS.find((each) => each === root);
}

function scopeOf(collection: CollectionName, type: unknown, keys: ReadonlySet<string | null>): Scope {
  if (type instanceof Y.Text) return 'texts';
  return collection === 'elements' && keys.size === 1 && keys.has('position') ? 'position' : 'all';
}

function faultOf(doc: Y.Doc, { collection, id, scope }: Touched): Diagnostic | undefined {
  const all = readableRoot(doc, collection);
  // Present with nothing as its value is not the same as gone.
  if (!all.has(id)) return undefined;
  const stored = all.get(id);
  if (collection === 'elements' && scope !== 'all' && stored instanceof Y.Map) {
    return scope === 'texts' ? lengthFault(id, stored) : positionFault(id, stored);
  }
  const reading = READ[collection](id, stored);
  // A warning is what several honest people can bring about together.
  if (!reading.ok) return reading.error.severity === 'error' ? reading.error : undefined;
  return collection === 'elements' && stored instanceof Y.Map ? lengthFault(id, stored) : undefined;
}

function lengthFault(id: string, stored: Y.Map<unknown>): Diagnostic | undefined {
  for (const field of TEXT_FIELDS) {
    const text = stored.get(field);
    if (text instanceof Y.Text && text.length > LENGTH_MAX[field]) {
      return leftOut('element', id, `its ${field} is far too long`, field);
    }
  }
  return undefined;
}

function positionFault(id: string, stored: Y.Map<unknown>): Diagnostic | undefined {
  const at = stored.get('position');
  const isFine = at === undefined || position.safeParse(at).success;
  return isFine ? undefined : leftOut('element', id, 'its position is none', 'position');
}
