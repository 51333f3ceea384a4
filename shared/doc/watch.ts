import * as Y from 'yjs';
import type { ElementId } from '../base/ids.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ArgumentMap } from '../model/map.ts';
import { byAge, byId, byRank } from '../model/order.ts';
import { soundRelations } from '../model/sound-relations.ts';
import { assembleMap, nextCollection } from './assemble.ts';
import { listDiagnostics, type MapReading, readInto, readMeta, readRecords } from './read.ts';
import type { MapRecords } from './records.ts';
import { COLLECTIONS, type CollectionName, ROOT_NAMES, type RootName, readableRoot } from './shape.ts';

/** The records that one transaction touched, by collection. */
export type TouchedRecords = Readonly<Record<CollectionName, ReadonlySet<string>>>;

/** What changed, and by what: the transaction's origin and whether it was made on this device. */
export interface MapChange {
  readonly touched: TouchedRecords;
  readonly origin: unknown;
  readonly local: boolean;
  /** The client ids under which something was written; none when things were only taken away. */
  readonly writers: readonly number[];
}

/** A reading that follows the document. */
export interface MapWatch {
  /** The map as of the last transaction; unchanged records and collections keep their identity. */
  reading(): MapReading;
  stop(): void;
}

/** Follows a document: after each transaction only the records it touched are read again, then `onChange` is told once. */
export function watchMap(doc: Y.Doc, onChange: (reading: MapReading, change: MapChange) => void): MapWatch {
  const records = readRecords(doc);
  let reading: MapReading = { map: assembleMap(records), diagnostics: listDiagnostics(records) };
  const afterTransaction = (transaction: Y.Transaction): void => {
    const touched = touchedBy(transaction, doc);
    if (touched === undefined) return;
    for (const collection of COLLECTIONS) {
      for (const id of touched[collection]) readInto(records, doc, collection, id);
    }
    Object.assign(records, readMeta(doc));
    reading = {
      map: nextMap(reading.map, records, touched),
      diagnostics: keepIfSame(reading.diagnostics, listDiagnostics(records)),
    };
    const { origin, local } = transaction;
    onChange(reading, { touched, origin, local, writers: writersOf(transaction) });
  };
  doc.on('afterTransaction', afterTransaction);
  return { reading: () => reading, stop: () => doc.off('afterTransaction', afterTransaction) };
}

function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  const writers: number[] = [];
  for (const [client, clock] of afterState) {
    if (clock > (beforeState.get(client) ?? 0)) writers.push(client);
  }
  return writers;
}

/** The next map: collections and records that were not touched are shared with the one before. */
function nextMap(before: ArgumentMap, records: MapRecords, touched: TouchedRecords): ArgumentMap {
  return {
    title: records.title,
    description: records.description,
    subject: records.subject,
    elements: nextCollection(before.elements, records.elements, touched.elements, byAge),
    relations: nextRelations(before, records, touched),
    regions: nextCollection(before.regions, records.regions, touched.regions, byId),
    voices: nextCollection(before.voices, records.voices, touched.voices, byId),
    sources: nextCollection(before.sources, records.sources, touched.sources, byId),
    bearers: nextCollection(before.bearers, records.bearers, touched.bearers, byId),
    comments: nextCollection(before.comments, records.comments, touched.comments, byAge),
    tours: nextCollection(before.tours, records.tours, touched.tours, byRank),
    steps: nextCollection(before.steps, records.steps, touched.steps, byRank),
    answers: nextCollection(before.answers, records.answers, touched.answers, byId),
  };
}

/** Typing in a card cannot make a relation sound or unsound; only its coming, its going and its kind can. */
function nextRelations(
  before: ArgumentMap,
  records: MapRecords,
  touched: TouchedRecords,
): ArgumentMap['relations'] {
  const kindChanged = [...(touched.elements as ReadonlySet<ElementId>)].some(
    (id) => before.elements.get(id)?.kind !== records.elements.get(id)?.kind,
  );
  if (touched.relations.size === 0 && !kindChanged) return before.relations;
  return keepIfEqual(before.relations, soundRelations(records.elements, records.relations));
}

function keepIfSame(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const same = before.length === after.length && after.every((each, at) => each === before[at]);
  return same ? before : after;
}

function keepIfEqual<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (before.size !== after.size) return after;
  for (const [key, value] of after) if (before.get(key) !== value) return after;
  return before;
}

/** The records that a transaction touched, or undefined when it changed nothing of the map. */
export function touchedBy(transaction: Y.Transaction, doc: Y.Doc): TouchedRecords | undefined {
  const touched: Record<CollectionName, Set<string>> = {
    elements: new Set(),
    relations: new Set(),
    regions: new Set(),
    voices: new Set(),
    sources: new Set(),
    bearers: new Set(),
    comments: new Set(),
    tours: new Set(),
    steps: new Set(),
    answers: new Set(),
  };
  let any = false;
  for (const [type, keys] of transaction.changed) {
    const at = locate(type, doc);
    if (at === undefined) continue;
    any = true;
    if (at.root === 'meta') continue;
    const ids = at.id === undefined ? keys : [at.id];
    for (const id of ids) if (id !== null) touched[at.root].add(id);
  }
  return any ? touched : undefined;
}

/** Which root a changed type lies under and, below the root, in which record. */
export function locate(type: unknown, doc: Y.Doc): { root: RootName; id?: string } | undefined {
  let at = type;
  let id: string | null | undefined;
  while (at instanceof Y.AbstractType && at._item !== null) {
    id = at._item.parentSub;
    at = at._item.parent;
  }
  const name = ROOT_NAMES.find((each) => readableRoot(doc, each) === at);
  // Null: it hangs in a list under the root, where no record is read.
  if (name === undefined || id === null) return undefined;
  return id === undefined ? { root: name } : { root: name, id };
}
