import { isId, type MapId } from '../../shared/base/ids.ts';

/** Where somebody is: the page and, for a map, the secret and the lens that the link brought in its fragment. */
export type Route =
  | { readonly page: 'home' }
  | {
      readonly page: 'map';
      readonly id: MapId;
      readonly secret: string | null;
      readonly lens: string | null;
    }
  | { readonly page: 'not-found' };

/** What a link's secret is written with; longer or other text in the fragment is no secret. */
const SECRET = /^[A-Za-z0-9_-]{1,86}$/;

/** The page that an address names. */
export function parseRoute(location: { readonly pathname: string; readonly hash: string }): Route {
  const parts = location.pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { page: 'home' };
  const [first, id] = parts;
  if (parts.length !== 2 || first !== 'm' || !isId('map', id)) return { page: 'not-found' };
  const { secret, lens } = splitFragment(location.hash.slice(1));
  return { page: 'map', id, secret: SECRET.test(secret) ? secret : null, lens };
}

/** A secret, a lens as `shared/lens/link.ts` writes it, or both in this order. */
function splitFragment(fragment: string): { readonly secret: string; readonly lens: string | null } {
  const at = fragment.search(/(?:^|&)lens=/);
  if (at < 0) return { secret: fragment, lens: null };
  return { secret: fragment.slice(0, at), lens: fragment.slice(at).replace(/^&/, '') };
}

/** The path of a map, with the secret and the lens in the fragment where they are given. */
export function mapPath(id: MapId, secret: string | null = null, lens: string | null = null): string {
  const parts = [secret, lens].filter((part) => part !== null);
  return parts.length === 0 ? `/m/${id}` : `/m/${id}#${parts.join('&')}`;
}

/** A map and the secret that opens it, out of what somebody pasted: a whole link, a path, or `id#secret`. */
export function parseInvitation(text: string): { readonly id: MapId; readonly secret: string } | null {
  const match = /(?:^|\/m\/)(m_[A-Za-z0-9_-]+)\/?#([A-Za-z0-9_-]+)(?:&.*)?$/.exec(text.trim());
  const [, id, secret] = match ?? [];
  if (!isId('map', id) || secret === undefined || !SECRET.test(secret)) return null;
  return { id, secret };
}
