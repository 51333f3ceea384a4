import * as Y from 'yjs';
import type { RecordKind } from '../model/diagnostic.ts';

/** The roots of a map's document; all are Y.Maps. Updates that make any other root are refused by the server. */
export const ROOT_NAMES = [
  'meta',
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
] as const;
export type RootName = (typeof ROOT_NAMES)[number];

/** The roots of a map's session document; all are Y.Maps, and only the server writes it. */
export const SESSION_ROOT_NAMES = ['session', 'rounds', 'results', 'progress'] as const;
export type SessionRootName = (typeof SESSION_ROOT_NAMES)[number];

/** The roots that hold records, keyed by record id. */
export const COLLECTIONS = [
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
] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** Collections whose records are one value each, replaced whole; of the others each field is changed by itself. */
export const ONE_VALUE: readonly CollectionName[] = ['voices', 'sources', 'bearers'];

/** What one record of each collection is called in diagnostics. */
export const RECORD_OF: Readonly<Record<CollectionName, RecordKind>> = {
  elements: 'element',
  relations: 'relation',
  regions: 'region',
  voices: 'voice',
  sources: 'source',
  bearers: 'bearer',
  comments: 'comment',
  tours: 'tour',
  steps: 'step',
  answers: 'answer',
};

/** Element fields held as Y.Text, so that several people can type in one at once. */
export const TEXT_FIELDS = ['text', 'note'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Element fields held as Y.Maps of key to value, so that two people's additions both stay. */
export const SET_FIELDS = ['bearers', 'tags'] as const;
export type SetField = (typeof SET_FIELDS)[number];

/** What an element's field is stored as; whatever is not named is one plain value, replaced whole. */
export function fieldShape(field: string): 'text' | 'set' | 'anchors' | 'value' {
  if ((TEXT_FIELDS as readonly string[]).includes(field)) return 'text';
  if ((SET_FIELDS as readonly string[]).includes(field)) return 'set';
  return field === 'anchors' ? 'anchors' : 'value';
}

/** A root of the document by name, for writing. */
export function root(doc: Y.Doc, name: RootName): Y.Map<unknown> {
  return doc.getMap(name);
}

const NOTHING = new Y.Doc().getMap<unknown>();

/**
 * A root for reading: empty where this device already uses the name for a type of another class, which makes
 * `getMap` throw. Content of another class that came in an update does no harm: it is not among the keys.
 */
export function readableRoot(doc: Y.Doc, name: RootName | SessionRootName): Y.Map<unknown> {
  const present = doc.share.get(name);
  const usable = present === undefined || present instanceof Y.Map || present.constructor === Y.AbstractType;
  return usable ? doc.getMap(name) : NOTHING;
}

/** The stored form of one record, or undefined when there is none or it has the wrong shape. */
export function recordOf(doc: Y.Doc, collection: CollectionName, id: string): Y.Map<unknown> | undefined {
  const value = readableRoot(doc, collection).get(id);
  return value instanceof Y.Map ? value : undefined;
}
