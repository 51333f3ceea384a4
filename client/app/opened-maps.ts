import { isId, type MapId } from '../../shared/base/ids.ts';
import type { Participant } from '../../shared/wire/http.ts';
import { participant } from '../../shared/wire/http.ts';
import { ROLES, type Role } from '../../shared/wire/roles.ts';

/** Paths that open a map, by the role they give; only those this device has seen. */
export type KnownLinks = Readonly<Partial<Record<Role, string>>>;

/** A map that was opened before on this device. */
export interface OpenedMap {
  readonly id: MapId;
  readonly title: string;
  readonly role: Role;
  /** When it was last opened, in milliseconds since 1970. */
  readonly openedAt: number;
  readonly links: KnownLinks;
  /** Who I am there, so that the device's copy opens without the server. */
  readonly me: Participant | null;
}

const KEY = 'penumbra:opened-maps';
/** Maps kept in the list; older ones fall off its end. */
const OPENED_MAX = 40;

/** The list of maps opened before, newest first; unreadable entries are left out. */
export function readOpenedMaps(storage: Storage): OpenedMap[] {
  return parseList(storage.getItem(KEY)).flatMap((entry) => parseEntry(entry) ?? []);
}

/** One map of the list, if it was opened before. */
export function findOpenedMap(storage: Storage, id: MapId): OpenedMap | undefined {
  return readOpenedMaps(storage).find((each) => each.id === id);
}

/** Puts a map at the top of the list. Links that were known stay known. */
export function rememberMap(storage: Storage, opened: OpenedMap): void {
  const others = readOpenedMaps(storage);
  const before = others.find((each) => each.id === opened.id);
  const entry = {
    ...opened,
    me: opened.me ?? before?.me ?? null,
    links: { ...before?.links, ...opened.links },
  };
  write(storage, [entry, ...others.filter((each) => each.id !== opened.id)].slice(0, OPENED_MAX));
}

/** Says which links of a map are known from now on; the others are forgotten. */
export function rememberLinks(storage: Storage, id: MapId, links: KnownLinks): void {
  write(
    storage,
    readOpenedMaps(storage).map((each) => (each.id === id ? { ...each, links } : each)),
  );
}

/** Takes a map off the list; the map itself stays where it is. */
export function forgetMap(storage: Storage, id: MapId): void {
  write(
    storage,
    readOpenedMaps(storage).filter((each) => each.id !== id),
  );
}

function write(storage: Storage, entries: readonly OpenedMap[]): void {
  storage.setItem(KEY, JSON.stringify(entries));
}

function parseList(text: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    // Somebody else's text under our key: the list starts afresh.
    return [];
  }
}

function parseEntry(entry: unknown): OpenedMap | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, title, role, openedAt, links, me } = entry as Record<string, unknown>;
  if (!isId('map', id) || typeof title !== 'string' || typeof openedAt !== 'number') return undefined;
  const knownRole = ROLES.find((each) => each === role);
  if (knownRole === undefined) return undefined;
  const person = participant.safeParse(me);
  return {
    id,
    title,
    role: knownRole,
    openedAt,
    links: parseLinks(links),
    me: person.success ? person.data : null,
  };
}

function parseLinks(links: unknown): KnownLinks {
  if (typeof links !== 'object' || links === null) return {};
  const given = links as Record<string, unknown>;
  return Object.fromEntries(
    ROLES.flatMap((role) => (typeof given[role] === 'string' ? [[role, given[role]]] : [])),
  );
}
