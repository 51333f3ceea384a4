import * as Y from 'yjs';
import { soundRelations } from '../model/sound-relations.ts';
import type { ArgumentMap } from '../model/map.ts';
import { assembleMap, type MapRecords } from './assemble.ts';
import { type MapReading, readInto, readMeta, readRecords } from './read.ts';
import { COLLECTIONS, type CollectionName, ROOT_NAMES, type RootName, root } from './shape.ts';

/** The records that one transaction touched, by collection. */
export type TouchedRecords = Readonly<Record<CollectionName, ReadonlySet<string>>>;

/** What changed, and by what: the transaction's origin and whether it was made on this device. */
export interface MapChange {
  readonly touched: TouchedRecords;
  readonly origin: unknown;
  readonly local: boolean;
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
  let reading = takeReading(assembleMap(records), records);
  const afterTransaction = (transaction: Y.Transaction): void => {
    const touched = touchedBy(transaction, doc);
    if (touched === undefined) return;
    for (const collection of COLLECTIONS) {
      for (const id of touched[collection]) readInto(records, doc, collection, id);
    }
    Object.assign(records, readMeta(doc));
    reading = takeReading(nextMap(reading.map, records, touched), records);
    onChange(reading, { touched, origin: transaction.origin, local: transaction.local });
  };
  doc.on('afterTransaction', afterTransaction);
  return { reading: () => reading, stop: () => doc.off('afterTransaction', afterTransaction) };
}

function takeReading(map: ArgumentMap, records: MapRecords): MapReading {
  return { map, diagnostics: [...records.diagnostics.values()] };
}

/** The next map: collections that were not touched are shared with the one before. */
function nextMap(before: ArgumentMap, records: MapRecords, touched: TouchedRecords): ArgumentMap {
  const relationsMayDiffer = touched.relations.size > 0 || touched.elements.size > 0;
  const relations = relationsMayDiffer
    ? keepIfEqual(before.relations, soundRelations(records.elements, records.relations))
    : before.relations;
  return {
    title: records.title,
    description: records.description,
    elements: touched.elements.size > 0 ? new Map(records.elements) : before.elements,
    relations,
    regions: touched.regions.size > 0 ? new Map(records.regions) : before.regions,
    voices: touched.voices.size > 0 ? new Map(records.voices) : before.voices,
    sources: touched.sources.size > 0 ? new Map(records.sources) : before.sources,
    bearers: touched.bearers.size > 0 ? new Map(records.bearers) : before.bearers,
  };
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
function locate(type: unknown, doc: Y.Doc): { root: RootName; id?: string } | undefined {
  let at = type;
  let id: string | undefined;
  while (at instanceof Y.AbstractType && at._item !== null) {
    id = at._item.parentSub ?? id;
    at = at._item.parent;
  }
  const name = ROOT_NAMES.find((each) => root(doc, each) === at);
  if (name === undefined) return undefined;
  return id === undefined ? { root: name } : { root: name, id };
}
