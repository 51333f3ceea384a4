import * as Y from 'yjs';
import type { ElementId, RelationId } from '../../base/ids.ts';
import { root } from '../shape.ts';
import { DONE, inOneEdit, type Written } from './edit.ts';

/** What is to go. */
export interface Doomed {
  readonly elements: readonly ElementId[];
  readonly relations: readonly RelationId[];
}

/** Deletes elements and relations with every relation that would then end nowhere, and what was said about them, in one step of undo. */
export function deleteAll(doc: Y.Doc, doomed: Doomed): Written {
  const gone = withDependents(doc, [...doomed.elements, ...doomed.relations]);
  inOneEdit(doc, () => {
    for (const id of gone) {
      for (const name of ['elements', 'relations'] as const) {
        if (root(doc, name).has(id)) root(doc, name).delete(id);
      }
    }
    for (const [id, stored] of root(doc, 'comments').entries()) {
      if (stored instanceof Y.Map && gone.has(String(stored.get('about')))) root(doc, 'comments').delete(id);
    }
  });
  return DONE;
}

/** The given records with every stored relation that ends at one of them, directly or by way of relations. */
function withDependents(doc: Y.Doc, doomed: readonly string[]): ReadonlySet<string> {
  const endingAt = new Map<unknown, string[]>();
  for (const [id, stored] of root(doc, 'relations').entries()) {
    if (!(stored instanceof Y.Map)) continue;
    for (const end of [stored.get('from'), stored.get('to')]) {
      const known = endingAt.get(end);
      if (known === undefined) endingAt.set(end, [id]);
      else known.push(id);
    }
  }
  const gone = new Set(doomed);
  // A set visits what is added to it while it is walked.
  for (const id of gone) for (const dependent of endingAt.get(id) ?? []) gone.add(dependent);
  return gone;
}
