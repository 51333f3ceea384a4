import type { SourceName } from '../model/source.ts';
import { fold, foldWords, nameForms, spellOut } from './fold.ts';
import { shownFamily } from './shown-name.ts';

/** Whether two names are of one person: surely, perhaps (the family name and no more than an initial fit), or not. */
export type SamePerson = 'same' | 'perhaps' | 'different';

/** A name taken apart for comparing. */
interface Person {
  /** Family name without its particle, or the whole name of a group. */
  readonly family: ReadonlySet<string>;
  readonly particle: string;
  /** The given names or initials, in each way of writing them. */
  readonly given: readonly (readonly string[])[];
  /** The family name and the given names as they stand, for names whose order is in doubt. */
  readonly asWritten: { readonly family: ReadonlySet<string>; readonly given: ReadonlySet<string> };
  readonly suffix: string;
  readonly isGroup: boolean;
}

/** What may stand before a family name and is often left out. */
const PARTICLES = new Set(
  'van von vom der den de del della degli di da dal das do dos du des la le lo ter ten tot el al ul bin ibn af av zu zur zum y e'.split(
    ' ',
  ),
);

/** Compares two names; initials, particles, diacritics, hyphens and the order of the parts may differ. */
export function samePerson(one: SourceName, other: SourceName): SamePerson {
  const [a, b] = [personOf(one), personOf(other)];
  if (a.isGroup || b.isGroup) return sameWords(one, other);
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return 'different';
  if (!meet(a.family, b.family)) return isTurnedRound(a, b) ? 'same' : 'different';
  if (a.particle !== '' && b.particle !== '' && a.particle !== b.particle) return 'different';
  return compareGiven(a.given, b.given);
}

/** Names are compared again and again, and never change. */
const known = new WeakMap<SourceName, Person>();

function personOf(name: SourceName): Person {
  const found = known.get(name) ?? takeApart(name);
  known.set(name, found);
  return found;
}

function takeApart(name: SourceName): Person {
  if ('literal' in name) {
    const asWritten = { family: nameForms(name.literal), given: new Set<string>() };
    return { family: asWritten.family, particle: '', given: [], asWritten, suffix: '', isGroup: true };
  }
  const words = name.family.split(/[\s-]+/).filter((word) => word !== '');
  let first = 0;
  while (first < words.length - 1 && PARTICLES.has(fold(words[first] ?? ''))) first += 1;
  const given = (name.given ?? '').trim().split(/\s+/);
  let last = given.length;
  // "Jan van der" and "Berg": databases leave the particle with the given name.
  while (last > 1 && isLowerParticle(given[last - 1] ?? '')) last -= 1;
  const particles = [
    name['dropping-particle'],
    name['non-dropping-particle'],
    ...given.slice(last),
    ...words.slice(0, first),
  ];
  return {
    family: nameForms(words.slice(first).join(' ')),
    particle: foldWords(particles.filter((each) => each !== undefined).join(' ')),
    given: givenForms(given.slice(0, last).join(' '), name.family),
    asWritten: { family: nameForms(name.family), given: fullForms(name.given ?? '') },
    suffix: foldWords(name.suffix ?? ''),
    isGroup: false,
  };
}

/** Given names in full: an initial is no family name. */
function fullForms(given: string): ReadonlySet<string> {
  return new Set([...nameForms(given)].filter((form) => form.length > 1));
}

function isLowerParticle(word: string): boolean {
  return word === word.toLowerCase() && PARTICLES.has(fold(word));
}

/** "Stan Constantina" is two parts, "VJ" two initials, "A-C" too; a part of one letter is an initial. */
function givenForms(given: string, family: string): string[][] {
  const shouts = family.length > 2 && family === family.toUpperCase();
  const parts = given
    .split(/[\s.\-‐~]+/)
    .flatMap((part) => (/^\p{Lu}{2,3}$/u.test(part) && !shouts ? [...part] : [part]));
  const forms = [parts, parts.map(spellOut)].map((form) =>
    form.map((part) => foldWords(part).replace(/ /g, '')).filter((part) => part !== ''),
  );
  return forms[0]?.join() === forms[1]?.join() ? forms.slice(1) : forms;
}

/** Initials that agree in so many places are as good as a name. */
const INITIALS_ENOUGH = 2;

/** The best that any two ways of writing the given names come to. */
function compareGiven(a: Person['given'], b: Person['given']): SamePerson {
  const found = a.flatMap((one) => b.map((other) => compareParts(one, other)));
  return found.find((each) => each === 'same') ?? found.find((each) => each === 'perhaps') ?? 'different';
}

function compareParts(a: readonly string[], b: readonly string[]): SamePerson {
  if (a.length === 0 || b.length === 0) return 'perhaps';
  if (a.join('') === b.join('') && a.join('').length > INITIALS_ENOUGH) return 'same';
  const places = Array.from({ length: Math.min(a.length, b.length) }, (_, at) => comparePart(a[at], b[at]));
  if (!places.includes('different')) {
    return places.includes('same') || places.length >= INITIALS_ENOUGH ? 'same' : 'perhaps';
  }
  return goesByMiddleName(a, b) || goesByMiddleName(b, a) ? 'perhaps' : 'different';
}

function comparePart(a = '', b = ''): SamePerson {
  if (a === b && a.length > 1) return 'same';
  return a.startsWith(b) || b.startsWith(a) ? 'perhaps' : 'different';
}

/** Whether the one name that is given is among the later ones of the other. */
function goesByMiddleName([only, ...more]: readonly string[], others: readonly string[]): boolean {
  return more.length === 0 && others.slice(1).some((part) => comparePart(only, part) !== 'different');
}

/** "Zhang, Wei" and "Wei, Zhang": both in full, and only the order differs. */
function isTurnedRound({ asWritten: one }: Person, { asWritten: other }: Person): boolean {
  return meet(one.family, other.given) && meet(one.given, other.family);
}

/** A group by its whole name; a person written as one piece, in either order. */
function sameWords(one: SourceName, other: SourceName): SamePerson {
  return wholeForms(one).some((a) => wholeForms(other).some((b) => meet(a, b))) ? 'same' : 'different';
}

function wholeForms(name: SourceName): ReadonlySet<string>[] {
  if ('literal' in name) return [nameForms(name.literal)];
  const family = shownFamily(name);
  return [nameForms(`${name.given ?? ''} ${family}`), nameForms(`${family} ${name.given ?? ''}`)];
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (each !== '' && b.has(each)) return true;
  return false;
}
