import type { Source } from '../../model/source.ts';
import { yearOf } from '../dates.ts';
import { fold } from '../fold.ts';
import { authorYear } from '../in-text.ts';
import { authorsOf } from '../shown-name.ts';
import { authorDate } from './author-date.ts';
import { familyFirst } from './names.ts';
import { numbered } from './numbered.ts';
import { plainText, type Run, sentences } from './runs.ts';

/** The two reference styles of our own. */
export const REFERENCE_STYLES = ['author-date', 'numbered'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** One line of a reference list. */
export interface Reference {
  readonly id: Source['id'];
  /** How the text refers to it: "Oliver et al. 2019a", "[3]". */
  readonly label: string;
  readonly runs: readonly Run[];
}

/** A reference list: in the author–date style by author and year, in the numbered style in the given order. `remarks` are added at the ends. */
export function referenceList(
  sources: readonly Source[],
  style: ReferenceStyle,
  remarks: ReadonlyMap<Source['id'], string> = new Map(),
): Reference[] {
  const remarked = (source: Source, runs: readonly Run[]): readonly Run[] => {
    const remark = remarks.get(source.id);
    return remark === undefined ? runs : sentences([runs, `[${remark}.]`]);
  };
  if (style === 'numbered') {
    return sources.map((source, at) => ({
      id: source.id,
      label: `[${at + 1}]`,
      runs: remarked(source, numbered(source)),
    }));
  }
  const sorted = sources.toSorted(byAuthorAndYear);
  const letters = lettersOf(sorted);
  return sorted.map((source) => {
    const letter = letters.get(source.id) ?? '';
    return {
      id: source.id,
      label: `${authorYear(source)}${letter}`,
      runs: remarked(source, authorDate(source, letter)),
    };
  });
}

/** A reference list as lines of plain text; numbered lines begin with their number. */
export function plainList(references: readonly Reference[], style: ReferenceStyle): string {
  return references
    .map(({ label, runs }) => `${style === 'numbered' ? `${label} ` : ''}${plainText(runs)}\n`)
    .join('');
}

/** Letters for works that would otherwise be cited alike, in their order. */
function lettersOf(sorted: readonly Source[]): ReadonlyMap<Source['id'], string> {
  const alike = new Map<string, Source['id'][]>();
  for (const source of sorted) {
    const label = authorYear(source);
    alike.set(label, [...(alike.get(label) ?? []), source.id]);
  }
  const several = [...alike.values()].filter((ids) => ids.length > 1);
  return new Map(several.flatMap((ids) => ids.map((id, at) => [id, letterOf(at)] as const)));
}

/** a to z, then aa, ab, … */
function letterOf(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

function byAuthorAndYear(one: Source, other: Source): number {
  return (
    compare(sortName(one), sortName(other)) ||
    (yearOf(one) ?? Number.POSITIVE_INFINITY) - (yearOf(other) ?? Number.POSITIVE_INFINITY) ||
    compare(fold(one.title), fold(other.title)) ||
    compare(one.id, other.id)
  );
}

function sortName(source: Source): string {
  const names = authorsOf(source).map(familyFirst).join(' ');
  return fold(names === '' ? source.title : names);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
