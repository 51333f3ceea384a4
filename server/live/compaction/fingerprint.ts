import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { ROOT_NAMES, readableRoot, SESSION_ROOT_NAMES } from '../../../shared/doc/shape.ts';

/**
 * SHA-256 over what a document says, whatever the history behind it: two documents with the same fingerprint read
 * the same. Keys are sorted, because a Y.Map lists them in the order in which it met them.
 */
export function fingerprint(doc: Y.Doc): string {
  const hash = createHash('sha256');
  for (const name of [...ROOT_NAMES, ...SESSION_ROOT_NAMES])
    hash.update(name).update(JSON.stringify(sorted(readableRoot(doc, name).toJSON())));
  return hash.digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, child]) => [key, sorted(child)]);
}
