import * as Y from 'yjs';
import type { SourceId } from '../../base/ids.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { RECORDS_MAX } from '../../model/limits.ts';
import { type Refusal, refusal } from '../../model/refusal.ts';
import { type Source, source } from '../../model/source.ts';
import { isPlain } from '../plain.ts';
import { COLLECTIONS, readableRoot, root } from '../shape.ts';
import { storedPlain } from '../stored.ts';
import { DONE, inOneEdit, missing, remove, validated, type Written } from './edit.ts';
import { costOf, inParts, type Write } from './parts.ts';

/** Puts another form of a source in its place. */
export function changeSource(doc: Y.Doc, changed: Source): Written {
  if (!root(doc, 'sources').has(changed.id)) return missing('sources');
  const valid = validated(source, changed);
  if (!valid.ok) return valid;
  inOneEdit(doc, () => root(doc, 'sources').set(changed.id, storedPlain(valid.value)));
  return DONE;
}

/** Takes a source off the list. What rests on it keeps its words, and leads nowhere. */
export function deleteSource(doc: Y.Doc, id: SourceId): Written {
  return remove(doc, 'sources', id);
}

/**
 * Prepares to put many sources into the list, new or in place of those with their ids: edits to be run one after the
 * other, none too large to be sent. Refused when the map could not hold them; nothing is written until they are run.
 */
export function putSourcesEdits(
  doc: Y.Doc,
  sources: readonly Source[],
): Result<readonly (() => void)[], Refusal> {
  const present = root(doc, 'sources');
  const writes: Write[] = [];
  let added = 0;
  for (const each of sources) {
    const valid = validated(source, each);
    if (!valid.ok) return valid;
    if (!present.has(each.id)) added += 1;
    const stored = storedPlain(valid.value);
    const { bytes, pieces } = costOf(stored);
    writes.push({ run: () => present.set(each.id, stored), bytes, pieces });
  }
  const count = COLLECTIONS.reduce((sum, name) => sum + readableRoot(doc, name).size, 0);
  if (count + added > RECORDS_MAX) {
    return err(refusal('map-full', `A map holds at most ${RECORDS_MAX} records. Bring in fewer sources.`));
  }
  const runAll = (part: readonly Write[]): void => {
    for (const { run } of part) run();
  };
  return ok(inParts(writes).map((part) => () => inOneEdit(doc, () => runAll(part))));
}

/** Lets everything that rests on one source rest on another: quotations read in it, and voices that speak through it. */
export function repointSource(doc: Y.Doc, from: SourceId, to: SourceId): void {
  inOneEdit(doc, () => {
    for (const element of readableRoot(doc, 'elements').values()) {
      const anchors = element instanceof Y.Map ? element.get('anchors') : undefined;
      if (anchors instanceof Y.Map) repointIn(anchors, from, to);
    }
    repointIn(root(doc, 'voices'), from, to);
  });
}

function repointIn(records: Y.Map<unknown>, from: SourceId, to: SourceId): void {
  for (const [id, stored] of [...records.entries()]) {
    if (isPlain(stored) && 'sourceId' in stored && stored.sourceId === from) {
      records.set(id, { ...stored, sourceId: to });
    }
  }
}
