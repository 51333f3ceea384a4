import type { AnchorId, ElementId, MapId } from '../../shared/base/ids.ts';
import { err } from '../../shared/base/result.ts';
import { type SourceText, sourceText } from '../../shared/texts/source-text.ts';
import {
  type FidelityMark,
  fidelityMark,
  fidelityMarks,
  type PutMarkRequest,
} from '../../shared/wire/fidelity.ts';
import { TEXT_BYTES_MAX } from '../../shared/wire/limits.ts';
import { type AddTextResponse, addTextResponse } from '../../shared/wire/texts.ts';
import {
  type ApiResult,
  ask,
  call,
  callWithBody,
  type Fetch,
  map,
  NOT_REACHED,
  parsed,
  remove,
} from './api-calls.ts';

const MEGABYTE = 1_000_000;

/** What the server keeps beside the documents: the texts of papers, and the caller's own marks. */
export interface PaperApi {
  /** Keeps a text in a map; the same words come to the same address. */
  addText(id: MapId, text: SourceText, signal?: AbortSignal): Promise<ApiResult<AddTextResponse>>;
  /** A text by its address. `onProgress` is told how much of it is here, from 0 to 1. */
  text(id: MapId, hash: string, onProgress: (share: number) => void): Promise<ApiResult<SourceText>>;
  /** My own marks of fidelity; nobody is told anybody else's. */
  marks(id: MapId): Promise<ApiResult<readonly FidelityMark[]>>;
  putMark(
    id: MapId,
    element: ElementId,
    anchor: AnchorId,
    mark: PutMarkRequest,
  ): Promise<ApiResult<FidelityMark>>;
  removeMark(id: MapId, element: ElementId, anchor: AnchorId): Promise<ApiResult<void>>;
}

/** Builds the calls about texts and marks. */
export function paperApi(fetch: Fetch): PaperApi {
  const place = (id: MapId, element: ElementId, anchor: AnchorId) =>
    `/api/maps/${id}/marks/${element}/${anchor}`;
  return {
    addText: (id, text, signal) => addText(fetch, id, text, signal),
    text: (id, hash, onProgress) => readSourceText(fetch, `/api/maps/${id}/texts/${hash}`, onProgress),
    marks: async (id) =>
      map(await call(fetch, fidelityMarks, `/api/maps/${id}/marks`, { method: 'GET' }), ({ marks }) => marks),
    putMark: (id, element, anchor, mark) =>
      callWithBody(fetch, fidelityMark, place(id, element, anchor), {
        method: 'PUT',
        body: JSON.stringify(mark),
      }),
    removeMark: (id, element, anchor) => remove(fetch, place(id, element, anchor)),
  };
}

async function addText(
  fetch: Fetch,
  id: MapId,
  text: SourceText,
  signal: AbortSignal | undefined,
): Promise<ApiResult<AddTextResponse>> {
  const body = new Blob([JSON.stringify(text)]);
  const answer = await callWithBody(fetch, addTextResponse, `/api/maps/${id}/texts`, {
    method: 'POST',
    body,
    ...(signal && { signal }),
  });
  const mayBeTooLarge = !answer.ok && answer.error.status === 0 && body.size > TEXT_BYTES_MAX;
  if (!mayBeTooLarge || signal?.aborted === true) return answer;
  // A server that refuses a body early hangs up, and the browser then shows its answer to nobody.
  return err({
    status: 413,
    title: 'The text is too large',
    detail:
      `It takes ${inMegabytes(body.size)}, and the server broke off; most take ${inMegabytes(TEXT_BYTES_MAX)} at most. ` +
      'Add the part that the map is about, or each chapter as a source of its own.',
  });
}

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

async function readSourceText(
  fetch: Fetch,
  path: string,
  onProgress: (share: number) => void,
): Promise<ApiResult<SourceText>> {
  // The program keeps texts itself, where it can take them away again; the browser's own cache would keep a second copy.
  const response = await ask(fetch, path, { cache: 'no-store' });
  if (!response.ok) return response;
  try {
    return parsed(sourceText, JSON.parse(await readAll(response.value, onProgress)));
  } catch (cause) {
    // Half of a text is no JSON either; both mean that it did not all come.
    if (cause instanceof SyntaxError || cause instanceof TypeError) return err(NOT_REACHED);
    throw cause;
  }
}

async function readAll(response: Response, onProgress: (share: number) => void): Promise<string> {
  const total = Number(response.headers.get('x-text-bytes'));
  if (response.body === null || !(total > 0)) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let received = 0;
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    received += read.value.length;
    text += decoder.decode(read.value, { stream: true });
    onProgress(Math.min(received / total, 1));
  }
  return text + decoder.decode();
}
