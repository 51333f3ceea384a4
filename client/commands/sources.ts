import { newId, type SourceId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { addSource, setSourceText } from '../../shared/doc/write/others.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Source } from '../../shared/model/source.ts';
import type { MapSession } from '../session/types.ts';
import { act } from './act.ts';

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
