import * as Y from 'yjs';
import type { Anchor } from '../model/anchor.ts';
import type { Element } from '../model/element.ts';
import type { PlainRecord } from '../model/migrations.ts';
import type { Region } from '../model/region.ts';
import type { Relation } from '../model/relation.ts';
import { type CollectionName, fieldShape, ONE_VALUE } from './shape.ts';

/** An element as it is stored: texts and sets as shared types, the rest as plain values. */
export function storedElement(of: Element): Y.Map<unknown> {
  return storedFields('elements', of);
}

/** A relation as it is stored: each field may be changed by itself. */
export function storedRelation(of: Relation): Y.Map<unknown> {
  return storedFields('relations', of);
}

/** A region as it is stored: each field may be changed by itself. */
export function storedRegion(of: Region): Y.Map<unknown> {
  return storedFields('regions', of);
}

/** A voice, source or bearer as it is stored: one value, replaced whole. */
export function storedPlain(of: { readonly id: string }): Record<string, unknown> {
  return Object.fromEntries(storedEntries(of));
}

/** An anchor as it is stored under its id: one value, replaced whole. */
export function storedAnchor(of: Anchor): Record<string, unknown> {
  return storedPlain(of);
}

/** A record of any schema version as it is stored in the given collection. */
export function storedRecord(collection: CollectionName, of: PlainRecord & { readonly id: string }): unknown {
  return ONE_VALUE.includes(collection) ? storedPlain(of) : storedFields(collection, of);
}

/** One field of a record as it is stored. */
export function storedField(collection: CollectionName, name: string, value: unknown): unknown {
  if (collection !== 'elements') return value;
  switch (fieldShape(name)) {
    case 'text':
      return new Y.Text(String(value));
    case 'set':
      return new Y.Map((value as readonly string[]).map((key) => [key, true]));
    case 'anchors':
      return new Y.Map((value as readonly Anchor[]).map((each) => [each.id, storedAnchor(each)]));
    case 'value':
      return value;
  }
}

function storedFields(collection: CollectionName, of: { readonly id: string }): Y.Map<unknown> {
  return new Y.Map(storedEntries(of).map(([name, value]) => [name, storedField(collection, name, value)]));
}

/** The fields that are there; the id is the key that a record lies under. */
function storedEntries(of: { readonly id: string }): [string, unknown][] {
  return Object.entries(of).filter(([name, value]) => name !== 'id' && value !== undefined);
}
