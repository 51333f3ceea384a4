import { newId, type SourceId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { addSource, setSourceText } from '../../shared/doc/write/others.ts';
import {
  deleteSource,
  putSourcesEdits,
  repointSource,
  changeSource as writeSource,
} from '../../shared/doc/write/sources.ts';
import { type Refusal, refusal } from '../../shared/model/refusal.ts';
import type { Source } from '../../shared/model/source.ts';
import type { ImportPlan } from '../../shared/references/import-plan.ts';
import { mergeDuplicates } from '../../shared/references/merge.ts';
import { dependentsOf } from '../../shared/references/uses.ts';
import type { MapSession } from '../session/types.ts';
import { act, mayAct } from './act.ts';

/** Adds a reference to the map's list of sources. */
export function addNewSource(session: MapSession, source: Omit<Source, 'id'>): Result<SourceId, Refusal> {
  const id = newId('source', session.random);
  return act(session, () => {
    const written = addSource(session.doc, { ...source, id });
    return written.ok ? ok(id) : written;
  });
}

/**
 * Says that the text of a source is the one kept under a hash, or that it has none. Undoing it, or putting another text
 * in its place, leaves the older text where it is kept: it can be named again.
 */
export function nameSourceText(session: MapSession, id: SourceId, hash: string | undefined): Written {
  return act(session, () => setSourceText(session.doc, id, hash));
}

/** Puts another form of a reference in its place. */
export function changeSource(session: MapSession, source: Source): Written {
  return act(session, () => writeSource(session.doc, source));
}

/** Takes a reference off the list; refused while a quotation or a voice rests on it. */
export function removeSource(session: MapSession, id: SourceId): Written {
  const { elements, voices } = dependentsOf(session.reading().map, id);
  if (elements.length + voices.length > 0) {
    const isOne = elements.length + voices.length === 1;
    const what = [counted(elements.length, 'card'), counted(voices.length, 'voice')]
      .filter(Boolean)
      .join(' and ');
    return err(
      refusal(
        'invalid-record',
        `It stays on the list: ${what} ${isOne ? 'rests on it. Change that' : 'rest on it. Change those'} first.`,
      ),
    );
  }
  return act(session, () => deleteSource(session.doc, id));
}

/** Brings references in as planned: new ones, and richer forms of those that are there. One step of undo. */
export function importSources(session: MapSession, plan: ImportPlan): Written {
  const allowed = mayAct(session);
  if (!allowed.ok) return allowed;
  const { sources } = session.reading().map;
  const changed = new Map<SourceId, Source>();
  for (const { into, isKnown, fields, result } of plan.merged) {
    // Somebody may have deleted or changed it since the plan was made; only what it gains is taken over.
    const now = changed.get(into) ?? sources.get(into);
    if (!isKnown || now === undefined || fields.length === 0) continue;
    const gained = fields.map((field) => [field, result[field as keyof Source]]);
    changed.set(into, { ...now, ...Object.fromEntries(gained) });
  }
  const edits = putSourcesEdits(session.doc, [...plan.added, ...changed.values()]);
  if (!edits.ok) return edits;
  session.undo.together(edits.value);
  return ok(undefined);
}

/** Puts sources of the map that are one work together; what rests on them goes along. One step of undo; the number that went. */
export function mergeSources(session: MapSession): Result<number, Refusal> {
  const allowed = mayAct(session);
  if (!allowed.ok) return allowed;
  const { sources } = session.reading().map;
  const { sources: kept, merges } = mergeDuplicates([...sources.values()]);
  const changed = kept.filter((each) => sources.get(each.id) !== each);
  return act(session, () => {
    for (const each of changed) {
      const written = writeSource(session.doc, each);
      if (!written.ok) return written;
    }
    for (const { from, into } of merges) {
      repointSource(session.doc, from, into);
      deleteSource(session.doc, from);
    }
    return ok(merges.length);
  });
}

function counted(count: number, noun: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
