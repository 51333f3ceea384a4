import { BASE_META, withoutBase } from '../../shared/wire/base-path.ts';

/** Where the server says that its paths begin: '' or '/penumbra'. */
export function basePath(page: Pick<ParentNode, 'querySelector'> = document): string {
  const meta = page.querySelector(`meta[name="${BASE_META}"]`);
  return meta?.getAttribute('content')?.replace(/\/+$/, '') ?? '';
}

/** A path of this application (`/`, `/m/…`, `/api/…`) as the browser must ask for it. */
export function inBase(path: string, base: string = basePath()): string {
  return base + path;
}

/** The path of this application that an address of the browser means. */
export function outOfBase(pathname: string, base: string = basePath()): string {
  return withoutBase(pathname, base);
}
