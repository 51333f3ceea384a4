import type { Element } from '../model/element.ts';
import type { CriticalQuestion, Scheme } from './scheme.ts';
import { SCHEMES_OF_ACTION } from './schemes-of-action.ts';
import { SCHEMES_OF_CASES } from './schemes-of-cases.ts';
import { SCHEMES_OF_CAUSES } from './schemes-of-causes.ts';
import { SCHEMES_OF_KNOWING } from './schemes-of-knowing.ts';

/** The schemes that are on offer, by name. */
export const SCHEMES: readonly Scheme[] = [
  ...SCHEMES_OF_KNOWING,
  ...SCHEMES_OF_CAUSES,
  ...SCHEMES_OF_CASES,
  ...SCHEMES_OF_ACTION,
].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Where the ideas come from; the wording is our own. */
export const SCHEMES_AFTER =
  'After the argumentation schemes of Douglas Walton, Chris Reed and Fabrizio Macagno (Argumentation Schemes, Cambridge University Press 2008), in our own words.';

const BY_ID = new Map(SCHEMES.map((scheme) => [scheme.id, scheme]));

/** The scheme of this id; undefined for one that is not on offer here. */
export function schemeOf(id: string | undefined): Scheme | undefined {
  return id === undefined ? undefined : BY_ID.get(id);
}

/** A question of a scheme, by both ids. */
export function questionOf(scheme: string, question: string): CriticalQuestion | undefined {
  return schemeOf(scheme)?.questions.find(({ id }) => id === question);
}

/** Schemes that an element of this kind often follows, to be offered first; never more than an offer. */
export function likelySchemes(element: Pick<Element, 'kind'>): readonly Scheme[] {
  return SCHEMES.filter(({ likelyFor }) => likelyFor.includes(element.kind));
}

/** Whether a scheme is found by these words: each must occur in what is said about it. */
export function schemeMatches(scheme: Scheme, query: string): boolean {
  const said = `${scheme.name} ${scheme.gist} ${scheme.questions.map(({ asks }) => asks).join(' ')}`;
  const lower = said.toLocaleLowerCase();
  const words = query.toLocaleLowerCase().split(/\s+/);
  return words.every((word) => lower.includes(word));
}
