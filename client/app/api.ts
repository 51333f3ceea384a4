import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { type MapHistory, mapHistory, type NamedVersion, namedVersion } from '../../shared/wire/history.ts';
import {
  type ChangePersonRequest,
  type CreateMapRequest,
  type CreateMapResponse,
  createMapResponse,
  type JoinRequest,
  type JoinResponse,
  joinResponse,
  type KnownPerson,
  knownPerson,
  type MapInfo,
  mapInfo,
  type Participants,
  type PreviewResponse,
  participants,
  previewResponse,
  problem,
  renewLinksResponse,
  type Template,
  templates,
} from '../../shared/wire/http.ts';
import type { Role } from '../../shared/wire/roles.ts';

/** Why a call brought nothing, in words for people. `status` 0: the server was not reached. */
export interface ApiFailure {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type ApiResult<T> = Result<T, ApiFailure>;

/** How bytes go out and come in; a test puts its own here. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** What a schema does for this file: name unknown data, or refuse it. */
interface Parser<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

/** The server's HTTP interface. Expected failures are values; nothing throws. */
export interface Api {
  templates(): Promise<ApiResult<readonly Template[]>>;
  createMap(request: CreateMapRequest): Promise<ApiResult<CreateMapResponse>>;
  /** Makes a map out of the text of a map file. */
  importMap(text: string, signal: AbortSignal): Promise<ApiResult<CreateMapResponse>>;
  /** What a link opens, before joining. */
  preview(id: MapId, secret: string): Promise<ApiResult<PreviewResponse>>;
  join(id: MapId, request: JoinRequest): Promise<ApiResult<JoinResponse>>;
  /** The map as one of its members sees it. */
  mapInfo(id: MapId): Promise<ApiResult<MapInfo>>;
  participants(id: MapId): Promise<ApiResult<Participants['participants']>>;
  /** The map as a native file. */
  exportMap(id: MapId): Promise<ApiResult<string>>;
  /** Who changed how much when, and the named versions. */
  mapHistory(id: MapId): Promise<ApiResult<MapHistory>>;
  /** The map as it was after an edit, as a native file. */
  mapAt(id: MapId, seq: number): Promise<ApiResult<string>>;
  /** The map as a named version keeps it, as a native file. */
  mapVersion(id: MapId, version: string): Promise<ApiResult<string>>;
  /** Keeps the state after an edit, or the present one, under a name. */
  nameVersion(id: MapId, name: string, seq?: number): Promise<ApiResult<NamedVersion>>;
  removeVersion(id: MapId, version: string): Promise<ApiResult<void>>;
  /** A new link for a role; the older one stops working, and those who came by it are kept or put out. */
  renewLink(id: MapId, role: Role, seats: 'keep' | 'end'): Promise<ApiResult<string>>;
  /** Withdraws the link of a role; nobody comes in with it any more, and those who did are put out. */
  revokeLink(id: MapId, role: Role): Promise<ApiResult<void>>;
  /** Changes somebody's role, removes them, or lets them in again. */
  changePerson(
    id: MapId,
    person: ParticipantId,
    change: ChangePersonRequest,
  ): Promise<ApiResult<KnownPerson>>;
}

const NOT_REACHED: ApiFailure = {
  status: 0,
  title: 'The server cannot be reached',
  detail: 'Check the connection and try again. Nothing was lost.',
};

const NOT_UNDERSTOOD: ApiFailure = {
  status: 502,
  title: 'The server gave an answer that cannot be read',
  detail: 'It may be of another version. Reload the page and try again.',
};

/** Builds the client of the HTTP interface; `base` is the path under which the server is seen. */
export function createApi(send: Fetch = window.fetch.bind(window), base = ''): Api {
  const fetch: Fetch = (path, init) => send(base + path, init);
  const get = <T>(path: string, parser: Parser<T>) => call(fetch, parser, path, { method: 'GET' });
  const post = <T>(path: string, parser: Parser<T>, body: unknown, signal?: AbortSignal) =>
    sendText('POST', path, parser, JSON.stringify(body), signal);
  const sendText = <T>(
    method: 'POST' | 'PATCH',
    path: string,
    parser: Parser<T>,
    body: string,
    signal?: AbortSignal,
  ) =>
    call(fetch, parser, path, {
      method,
      body,
      headers: { 'content-type': 'application/json' },
      ...(signal === undefined ? {} : { signal }),
    });
  return {
    templates: async () => map(await get('/api/templates', templates), (value) => value.templates),
    createMap: (request) => post('/api/maps', createMapResponse, request),
    importMap: (text, signal) => sendText('POST', '/api/maps', createMapResponse, text, signal),
    preview: (id, secret) => post(`/api/maps/${id}/preview`, previewResponse, { secret }),
    join: (id, request) => post(`/api/maps/${id}/join`, joinResponse, request),
    mapInfo: (id) => get(`/api/maps/${id}`, mapInfo),
    participants: async (id) =>
      map(await get(`/api/maps/${id}/participants`, participants), (value) => value.participants),
    exportMap: (id) => readText(fetch, `/api/maps/${id}/export`),
    mapHistory: (id) => get(`/api/maps/${id}/history`, mapHistory),
    mapAt: (id, seq) => readText(fetch, `/api/maps/${id}/history/${seq}`),
    mapVersion: (id, version) => readText(fetch, `/api/maps/${id}/versions/${version}`),
    nameVersion: (id, name, seq) =>
      post(`/api/maps/${id}/versions`, namedVersion, { name, ...(seq === undefined ? {} : { seq }) }),
    removeVersion: (id, version) => remove(fetch, `/api/maps/${id}/versions/${version}`),
    renewLink: async (id, role, seats) =>
      map(await post(`/api/maps/${id}/links`, renewLinksResponse, { role, seats }), (value) => value.link),
    revokeLink: (id, role) => remove(fetch, `/api/maps/${id}/links/${role}`),
    changePerson: (id, person, change) =>
      sendText('PATCH', `/api/maps/${id}/participants/${person}`, knownPerson, JSON.stringify(change)),
  };
}

function map<A, B>(result: ApiResult<A>, change: (value: A) => B): ApiResult<B> {
  return result.ok ? ok(change(result.value)) : result;
}

async function call<T>(
  fetch: Fetch,
  parser: Parser<T>,
  path: string,
  init: RequestInit,
): Promise<ApiResult<T>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    // fetch rejects when there is no answer at all, and when the caller gave up.
    return err(NOT_REACHED);
  }
  const body = await readJson(response);
  if (!response.ok) return err(failureOf(response.status, body));
  const parsed = parser.safeParse(body);
  return parsed.success ? ok(parsed.data) : err(NOT_UNDERSTOOD);
}

async function remove(fetch: Fetch, path: string): Promise<ApiResult<void>> {
  try {
    const response = await fetch(path, { method: 'DELETE', credentials: 'same-origin' });
    return response.ok ? ok(undefined) : err(failureOf(response.status, await readJson(response)));
  } catch {
    return err(NOT_REACHED);
  }
}

async function readText(fetch: Fetch, path: string): Promise<ApiResult<string>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (response.ok) return ok(await response.text());
    return err(failureOf(response.status, await readJson(response)));
  } catch {
    return err(NOT_REACHED);
  }
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
