import { BASE_META } from '../../shared/wire/base-path.ts';

const META_START = new RegExp(`(<meta name="${BASE_META}" content=")[^"]*`);

/** The path of a public address, without a slash at its end: '' or '/penumbra'. */
export function basePathOf(publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
}

/**
 * The built page for a path: its own files, which the build names relative to the page, are named from the top,
 * because the page also answers at deep addresses; and the program is told where it is.
 */
export function pageUnder(html: string, basePath: string): string {
  return html.replace(/\b(src|href)="\.\//g, `$1="${basePath}/`).replace(META_START, `$1${basePath}/`);
}
