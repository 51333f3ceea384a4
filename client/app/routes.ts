import { isId, type MapId } from '../../shared/base/ids.ts';

/** Where somebody is: the page and, for a map, the secret that the link brought in its fragment. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'map'; readonly id: MapId; readonly secret: string | null }
  | { readonly page: 'not-found' };

/** What a link's secret is written with; longer or other text in the fragment is no secret. */
const SECRET = /^[A-Za-z0-9_-]{1,86}$/;

/** The page that an address names. */
export function parseRoute(location: { readonly pathname: string; readonly hash: string }): Route {
  const parts = location.pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { page: 'home' };
  const [first, id] = parts;
  if (parts.length !== 2 || first !== 'm' || !isId('map', id)) return { page: 'not-found' };
  const secret = location.hash.slice(1);
  return { page: 'map', id, secret: SECRET.test(secret) ? secret : null };
}

/** The path of a map, with the secret in the fragment where one is given. */
export function mapPath(id: MapId, secret: string | null = null): string {
  return secret === null ? `/m/${id}` : `/m/${id}#${secret}`;
}

/** A map and the secret that opens it, out of what somebody pasted: a whole link, a path, or `id#secret`. */
export function parseInvitation(text: string): { readonly id: MapId; readonly secret: string } | null {
  const match = /(?:^|\/m\/)(m_[A-Za-z0-9_-]+)\/?#([A-Za-z0-9_-]+)$/.exec(text.trim());
  const [, id, secret] = match ?? [];
  if (!isId('map', id) || secret === undefined || !SECRET.test(secret)) return null;
  return { id, secret };
}
