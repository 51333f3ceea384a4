import type { SourceName } from '../../model/source.ts';

/** "van der Berg, Jan, Jr": a person; what ends with a comma, or has none and several words, is a group. */
export function readRisName(text: string): Record<string, string> {
  const bare = text.trim();
  if (bare.endsWith(',')) return { literal: bare.replace(/,+$/, '').trim() };
  const [whole = '', given, ...suffixes] = bare.split(/\s*,\s*/);
  if (given === undefined) return /\s/.test(whole) ? { literal: whole } : { family: whole };
  const [particle, family] = splitParticle(whole);
  return {
    family,
    given,
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffixes.length === 0 ? {} : { suffix: suffixes.join(' ') }),
  };
}

/** The words in lower case that a family name begins with. */
function splitParticle(whole: string): [string, string] {
  const words = whole.split(' ');
  let at = 0;
  while (at < words.length - 1 && words[at] !== '' && words[at] === words[at]?.toLowerCase()) {
    if (words[at] === words[at]?.toUpperCase()) break;
    at += 1;
  }
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

/** A name as RIS writes it, particle and all. */
export function printRisName(name: SourceName): string {
  if ('literal' in name)
    return /\s/.test(name.literal) && !/,/.test(name.literal) ? name.literal : `${name.literal},`;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = particle === undefined ? name.family : `${particle} ${name.family}`;
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}
