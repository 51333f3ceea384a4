/// <reference path="../citation-js.d.ts" />
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isObject } from '../native/envelope.ts';

/** A text freed of LaTeX, and the commands that were not understood. */
export interface Decoded {
  readonly text: string;
  readonly unknown: readonly string[];
}

/** Turns LaTeX into plain text: accents, special letters, dashes, quotation marks; braces and formatting go. */
export function decodeLatex(latex: string): Decoded {
  const simple = decodeSimple(latex);
  if (simple !== undefined) return { text: oneLine(simple), unknown: [] };
  const unknown: string[] = [];
  const known = latex.replace(/\\([a-zA-Z]+)\*?\s*/g, (whole, command: string) => {
    const letter = MORE[command];
    if (letter !== undefined) return `{${letter}}`;
    if (KNOWN.has(command)) return whole;
    unknown.push(`\\${command}`);
    return '';
  });
  return { text: oneLine(convert(known) ?? stripped(known)), unknown };
}

/** Marks over and under letters, by the sign that sets them. */
const MARKS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
};
/** Signs that are escaped, kept apart from those that mean something until the latter are gone. */
const ESCAPED = '{}$%&#_';
const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/---/g, '—'],
  [/--/g, '–'],
  [/``/g, '“'],
  [/''/g, '”'],
  [/~/g, ' '],
];

/** What has no more than accents, braces and ligatures, which is nearly everything; undefined for the rest. */
function decodeSimple(latex: string): string | undefined {
  if (!/[\\{}$~]|--|``|''/.test(latex)) return latex;
  let text = latex
    .replace(/\\([{}$%&#_])/g, (_, sign: string) => String.fromCharCode(0xe000 + ESCAPED.indexOf(sign)))
    .replace(
      /\\(['`^"~=.])\s*(?:\{([a-zA-Z])\}|([a-zA-Z]))/g,
      (_, sign: string, inside?: string, bare?: string) =>
        `${inside ?? bare ?? ''}${MARKS[sign] ?? ''}`.normalize('NFC'),
    );
  if (/[\\$]/.test(text)) return undefined;
  for (const [pattern, sign] of LIGATURES) text = text.replace(pattern, sign);
  return text
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue006]/g, (sign) => ESCAPED[sign.charCodeAt(0) - 0xe000] ?? '');
}

/** Commands that Citation.js does not know. */
const MORE: Readonly<Record<string, string>> = { aa: 'å', AA: 'Å', ldots: '…', dots: '…', textellipsis: '…' };
/** Commands whose names only set off what follows, which stays. */
const PASSED_OVER = [
  'url',
  'href',
  'mbox',
  'hbox',
  'ensuremath',
  'noopsort',
  'begin',
  'end',
  'rm',
  'it',
  'tt',
];
const KNOWN = new Set([...commandsOf(plugins.config.get('@bibtex')), ...PASSED_OVER]);

function commandsOf(config: unknown): string[] {
  const constants = isObject(config) && isObject(config.constants) ? config.constants : {};
  return Object.values(constants).flatMap((table) => (isObject(table) ? Object.keys(table) : []));
}

/** The text as Citation.js reads it; undefined where its grammar gives up. */
function convert(latex: string): string | undefined {
  const entry = { type: 'misc', label: 'x', properties: { title: latex } };
  let read: unknown;
  try {
    read = plugins.input.data([entry], '@bibtex/entries+list');
  } catch (cause) {
    // It stops with a SyntaxError at a lone $ or brace; the words are worth more than their dress.
    if (cause instanceof Error) return undefined;
    throw cause;
  }
  const [item] = Array.isArray(read) ? read : [];
  const title = isObject(item) ? item.title : undefined;
  return typeof title === 'string' ? repaired(title) : undefined;
}

/** Citation.js keeps the dotless i under an accent, and writes formatting as HTML. */
function repaired(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sc|sup|sub|em|span)(?:\s[^<>]*)?>/gi, '')
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/ȷ(?=\p{M})/gu, 'j')
    .normalize('NFC');
}

function stripped(latex: string): string {
  return latex.replace(/\\([%&#$_{}])/g, '$1').replace(/[{}$\\]/g, '');
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Plain text as LaTeX that reads back as the same: letters stay as they are, for every engine of today reads UTF-8. */
export function encodeLatex(text: string): string {
  return text
    .replace(/[\\~^{}$&%#_]/g, (letter) => ESCAPES[letter] ?? `\\${letter}`)
    .replace(/--+|``+|''+|<<+|>>+|,,+/g, (letters) => [...letters].join('{}'));
}
