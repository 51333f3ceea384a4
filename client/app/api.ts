import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
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
  renewLinksResponse,
  type Template,
  templates,
} from '../../shared/wire/http.ts';
import type { Role } from '../../shared/wire/roles.ts';
import {
  type ApiResult,
  call,
  callWithBody,
  type Fetch,
  map,
  type Parser,
  readText,
  remove,
} from './api-calls.ts';

/** The server's HTTP interface. Expected failures are values; nothing throws. */
export interface Api {
  /** As all calls go out, for the parts of the interface that are loaded later. */
  readonly send: Fetch;
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
  /** The map as a native file, with or without what people say about it. */
  exportMap(id: MapId, comments: 'with' | 'without'): Promise<ApiResult<string>>;
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
  ) => callWithBody(fetch, parser, path, { method, body, ...(signal && { signal }) });
  return {
    send: fetch,
    templates: async () => map(await get('/api/templates', templates), (value) => value.templates),
    createMap: (request) => post('/api/maps', createMapResponse, request),
    importMap: (text, signal) => sendText('POST', '/api/maps', createMapResponse, text, signal),
    preview: (id, secret) => post(`/api/maps/${id}/preview`, previewResponse, { secret }),
    join: (id, request) => post(`/api/maps/${id}/join`, joinResponse, request),
    mapInfo: (id) => get(`/api/maps/${id}`, mapInfo),
    participants: async (id) =>
      map(await get(`/api/maps/${id}/participants`, participants), (value) => value.participants),
    exportMap: (id, comments) => readText(fetch, `/api/maps/${id}/export?comments=${comments}`),
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
