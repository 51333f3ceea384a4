import { decodeLatex } from './latex.ts';

/** A name in the manner of CSL-JSON, to be checked like one from any other file. */
type NameItem = Readonly<Record<string, string>>;

/** Reads a list of names: "von Last, Jr, First and {A Group} and others". */
export function readBibtexNames(value: string, problems: string[]): NameItem[] {
  return splitAtDepth(value, /^\s+and\s+/i)
    .filter((name) => name !== '')
    .map((name) => readName(name, problems));
}

function readName(name: string, problems: string[]): NameItem {
  if (isGroup(name)) return { literal: plain(name, problems) };
  const parts = splitAtDepth(name, /^\s*,\s*/);
  const [whole = '', second = '', third = ''] = parts;
  if (parts.length > 3) {
    problems.push(`The name “${plain(name, problems)}” has too many commas; it was kept as it stands.`);
    return { literal: plain(name, problems) };
  }
  const words = splitAtDepth(whole, /^[\s~]+/).filter((word) => word !== '');
  const given = parts.length === 3 ? third : second;
  const read =
    parts.length > 1
      ? { ...familyOf(words), given, suffix: parts.length === 3 ? second : '' }
      : firstVonLast(words);
  return Object.fromEntries(
    Object.entries(read)
      .map(([key, text]) => [key, plain(text, problems)] as const)
      .filter(([, text]) => text !== ''),
  );
}

/** The words before the last that begin in lower case are the particle. */
function familyOf(words: readonly string[]): { family: string; 'non-dropping-particle': string } {
  let at = 0;
  for (let index = 0; index < words.length - 1; index += 1) if (isLower(words[index] ?? '')) at = index + 1;
  return { 'non-dropping-particle': words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** Without a comma: the given names go up to the first word in lower case, or else to the last word. */
function firstVonLast(words: readonly string[]): Record<string, string> {
  const particle = words.findIndex((word, at) => at < words.length - 1 && isLower(word));
  const from = particle < 0 ? words.length - 1 : particle;
  return { given: words.slice(0, from).join(' '), ...familyOf(words.slice(from)) };
}

/** Whether a word begins in lower case; a word in braces has no case. */
function isLower(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(decodeLatex(word).text)?.[0] ?? '';
  return letter !== letter.toUpperCase();
}

/** A name that is in braces as a whole is no person's. */
function isGroup(name: string): boolean {
  if (!name.startsWith('{') || name.startsWith('{\\')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at += 1) {
    if (name[at] === '\\') at += 1;
    else if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0) return at === name.length - 1;
  }
  return false;
}

/** Cuts a text where a separator stands outside all braces. */
function splitAtDepth(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (depth === 0) {
      const found = separator.exec(text.slice(at, at + 12))?.[0];
      if (found === undefined) continue;
      parts.push(text.slice(from, at).trim());
      from = at + found.length;
      at = from - 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}

function plain(latex: string, problems: string[]): string {
  const { text, unknown } = decodeLatex(latex);
  for (const command of unknown)
    problems.push(`${command} is no command that is known here; it was left out.`);
  return text;
}
