/** Name of the page's meta element in which the server says under which path it is seen, `/` or `/penumbra/`. */
export const BASE_META = 'penumbra-base';

/**
 * An address without the path of the public address, '' or '/penumbra'. Proxies differ in whether they take it away
 * before they pass a request on, so both ways mean the same.
 */
export function withoutBase(url: string, basePath: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  if (rest.startsWith('/')) return rest;
  return rest === '' || rest.startsWith('?') ? `/${rest}` : url;
}
