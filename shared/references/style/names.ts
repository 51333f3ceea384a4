import type { SourceName } from '../../model/source.ts';
import { shownFamily } from '../shown-name.ts';

/** How names are written in one style. */
export interface NameStyle {
  /** As many names as this are all listed; of a longer list only `shown`, then "et al.". */
  readonly most: number;
  readonly shown: number;
  readonly one: (name: SourceName, at: number) => string;
  /** What stands before the last of several. */
  readonly and: string;
}

/** A list of names in a style; undefined where there are none. */
export function nameList(names: readonly SourceName[] | undefined, style: NameStyle): string | undefined {
  if (names === undefined || names.length === 0) return undefined;
  const written = names.map(style.one);
  if (written.length > style.most) return `${written.slice(0, style.shown).join(', ')}, et al.`;
  if (written.length === 1) return written[0];
  return `${written.slice(0, -1).join(', ')}${style.and}${written.at(-1)}`;
}

/** "Oliver, K.", "van der Berg, J. A., Jr", "NHS England". */
export function familyFirst(name: SourceName): string {
  if ('literal' in name) return name.literal;
  const given = [initials(name.given, '. '), name['dropping-particle']].filter(Boolean).join(' ');
  return [shownFamily(name), given, name.suffix].filter(Boolean).join(', ');
}

/** "K. Oliver", "J. A. van der Berg Jr". */
export function givenFirst(name: SourceName): string {
  if ('literal' in name) return name.literal;
  const { suffix, 'dropping-particle': particle } = name;
  return [initials(name.given, '. '), particle, shownFamily(name), suffix].filter(Boolean).join(' ');
}

/** "Oliver K", "van der Berg JA Jr". */
export function compact(name: SourceName): string {
  if ('literal' in name) return name.literal;
  return [shownFamily(name), initials(name.given, ''), name.suffix].filter(Boolean).join(' ');
}

/** "Jean-Paul M." as "J.-P. M." or "JPM"; given names of scripts without capitals stay whole. */
function initials(given: string | undefined, after: '. ' | ''): string | undefined {
  if (given === undefined) return undefined;
  const [dot, hyphen, space] = after === '' ? ['', '', ''] : ['.', '-', ' '];
  const parts = given.split(/[\s.]+/).flatMap((part) => (/^\p{Lu}{2,3}$/u.test(part) ? [...part] : [part]));
  const written = parts.map((part) =>
    part
      .split(/[-‐]/)
      .filter((piece) => piece !== '')
      .map((piece) => initial(piece, dot))
      .join(hyphen),
  );
  return written.filter((part) => part !== '').join(space);
}

function initial(part: string, dot: string): string {
  const [first = ''] = part;
  return first.toLowerCase() === first.toUpperCase() ? part : `${first.toUpperCase()}${dot}`;
}
