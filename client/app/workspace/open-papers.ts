import { err, ok, type Result } from '../../../shared/base/result.ts';
import { CLOSE } from '../../../shared/wire/close-codes.ts';
import type { MapSession, SessionStatus } from '../../session/types.ts';
import { createFidelityStore } from '../../texts/fidelity-store.ts';
import { openTextCache } from '../../texts/text-cache.ts';
import { dropTexts } from '../../texts/text-database.ts';
import { createTextStore, type FetchFailure } from '../../texts/text-store.ts';
import type { Papers } from '../../texts/texts-context.tsx';
import type { ApiFailure, ApiResult } from '../api-calls.ts';
import type { PaperApi } from '../paper-api.ts';
import { failureText } from './failure-text.ts';

/** The texts and marks of an open map, and how to stop following its session. */
export interface OpenPapers extends Papers {
  destroy(): void;
}

/** Opens what is kept beside the document of a map, and gives it up when somebody is put out or the map is gone. */
export function openPapers(api: PaperApi, session: MapSession, databases: IDBFactory): OpenPapers {
  const { mapId: id, clock } = session;
  const texts = createTextStore({
    fetch: async (hash, onProgress) => fetched(await api.text(id, hash, onProgress)),
    send: async (text, signal) => told(await api.addText(id, text, signal)),
    cache: openTextCache(id, { databases, clock }),
    drop: () => dropTexts(id, databases),
  });
  const fidelity = createFidelityStore({
    list: async () => told(await api.marks(id)),
    put: async (element, anchor, mark) => told(await api.putMark(id, element, anchor, mark)),
    remove: async (element, anchor) => taken(await api.removeMark(id, element, anchor)),
  });
  // It may have come while this program was being loaded.
  if (isOut(session.status())) void texts.forget();
  let wasAway = isAway(session.status());
  const destroy = session.onStatus(() => {
    const status = session.status();
    if (isOut(status)) void texts.forget();
    const isBack = wasAway && !isAway(status);
    wasAway = isAway(status);
    if (!isBack) return;
    texts.reconnected();
    fidelity.reconnected();
  });
  return { texts, fidelity, destroy };
}

/** Whether the server cannot be reached at present, or can store nothing. */
function isAway({ state }: SessionStatus): boolean {
  return state === 'offline' || state === 'connecting' || state === 'not-saved';
}

/** Whether somebody may no longer have what the map kept: they were removed, or it is gone. */
function isOut(status: SessionStatus): boolean {
  return status.state === 'refused' && (status.why === 'removed' || status.code === CLOSE.deleted);
}

function fetched<T>(answer: ApiResult<T>): Result<T, FetchFailure> {
  return answer.ok ? answer : err({ kind: kindOf(answer.error), reason: failureText(answer.error) });
}

function kindOf({ status }: ApiFailure): FetchFailure['kind'] {
  if (status === 0) return 'offline';
  return status === 404 ? 'absent' : 'failed';
}

function told<T>(answer: ApiResult<T>): Result<T, string> {
  return answer.ok ? answer : err(failureText(answer.error));
}

/** What is not there any more need not be taken back. */
function taken(answer: ApiResult<void>): Result<void, string> {
  return !answer.ok && answer.error.status === 404 ? ok(undefined) : told(answer);
}
