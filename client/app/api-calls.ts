import { err, ok, type Result } from '../../shared/base/result.ts';
import { problem } from '../../shared/wire/http.ts';

/** Why a call brought nothing, in words for people. `status` 0: the server was not reached. */
export interface ApiFailure {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type ApiResult<T> = Result<T, ApiFailure>;

/** How bytes go out and come in; a test puts its own here. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** What a schema does for these files: name unknown data, or refuse it. */
export interface Parser<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

export const NOT_REACHED: ApiFailure = {
  status: 0,
  title: 'The server cannot be reached',
  detail: 'Check the connection and try again. Nothing was lost.',
};

const NOT_UNDERSTOOD: ApiFailure = {
  status: 502,
  title: 'The server gave an answer that cannot be read',
  detail: 'It may be of another version. Reload the page and try again.',
};

/** A call whose answer is JSON of a known shape. */
export async function call<T>(
  fetch: Fetch,
  parser: Parser<T>,
  path: string,
  init: RequestInit,
): Promise<ApiResult<T>> {
  const response = await ask(fetch, path, init);
  return response.ok ? parsed(parser, await readJson(response.value)) : response;
}

/** A call with a JSON body that is already written. */
export function callWithBody<T>(
  fetch: Fetch,
  parser: Parser<T>,
  path: string,
  request: {
    readonly method: 'POST' | 'PUT' | 'PATCH';
    readonly body: BodyInit;
    readonly signal?: AbortSignal;
  },
): Promise<ApiResult<T>> {
  return call(fetch, parser, path, { ...request, headers: { 'content-type': 'application/json' } });
}

/** A call that takes something away. */
export async function remove(fetch: Fetch, path: string): Promise<ApiResult<void>> {
  const response = await ask(fetch, path, { method: 'DELETE' });
  return response.ok ? ok(undefined) : response;
}

/** A call whose answer is a file. */
export async function readText(fetch: Fetch, path: string): Promise<ApiResult<string>> {
  const response = await ask(fetch, path, {});
  if (!response.ok) return response;
  try {
    return ok(await response.value.text());
  } catch {
    // The connection broke on the way.
    return err(NOT_REACHED);
  }
}

/** An answer of the server that says yes; its refusals and its silence are failures. */
export async function ask(fetch: Fetch, path: string, init: RequestInit): Promise<ApiResult<Response>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    // fetch rejects when there is no answer at all, and when the caller gave up.
    return err(NOT_REACHED);
  }
  return response.ok ? ok(response) : err(failureOf(response.status, await readJson(response)));
}

/** Data that must be of a known shape. */
export function parsed<T>(parser: Parser<T>, data: unknown): ApiResult<T> {
  const result = parser.safeParse(data);
  return result.success ? ok(result.data) : err(NOT_UNDERSTOOD);
}

/** What of a success is wanted. */
export function map<A, B>(result: ApiResult<A>, change: (value: A) => B): ApiResult<B> {
  return result.ok ? ok(change(result.value)) : result;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function failureOf(status: number, body: unknown): ApiFailure {
  const read = problem.safeParse(body);
  if (read.success) return { status, title: read.data.title, detail: read.data.detail };
  return { ...NOT_UNDERSTOOD, status };
}
