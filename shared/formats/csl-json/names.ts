import { LABEL_MAX } from '../../model/limits.ts';
import type { SourceName } from '../../model/source.ts';
import { isObject } from '../native/envelope.ts';

/** Most names kept of one list. */
const NAMES_MAX = 200;
/** Longest name of a group. */
const GROUP_MAX = 2_000;
const PARTS = ['given', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const;

/** Names in the manner of CSL-JSON; "others" at the end of a list is told, and no name. */
export function readNames(value: unknown, field: string, problems: string[]): SourceName[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const names = list.flatMap(readName);
  const named = names.filter((name) => !isOthers(name));
  if (named.length < names.length) {
    problems.push(`Its list of ${field}s ends with “and others”; those who are named were kept.`);
  }
  if (named.length > NAMES_MAX) problems.push(`Of its ${field}s, the first ${NAMES_MAX} were kept.`);
  return named.slice(0, NAMES_MAX);
}

function readName(value: unknown): SourceName[] {
  if (typeof value === 'string') return nameOfText(value);
  if (!isObject(value)) return [];
  const family = part(value.family);
  if (family === undefined) {
    const whole = part(value.literal) ?? part(value.name) ?? part(value.given);
    return whole === undefined ? [] : [{ literal: whole.slice(0, GROUP_MAX) }];
  }
  const parts = PARTS.flatMap((key) => {
    const text = part(value[key]);
    return text === undefined ? [] : [[key, text] as const];
  });
  if (family.length > LABEL_MAX || parts.some(([, text]) => text.length > LABEL_MAX)) {
    const whole = [family, ...parts.map(([, text]) => text)].join(', ');
    return [{ literal: whole.slice(0, GROUP_MAX) }];
  }
  return [{ family, ...Object.fromEntries(parts) }];
}

/** "Oliver, Kathryn" is a person; what has no comma is taken as it stands. */
function nameOfText(text: string): SourceName[] {
  const [family = '', given] = text.split(',').map((each) => each.trim());
  if (family === '') return [];
  return given === undefined || given === '' ? [{ literal: family }] : [{ family, given }];
}

function part(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function isOthers(name: SourceName): boolean {
  const word = 'literal' in name ? name.literal : name.given === undefined ? name.family : '';
  return /^(?:others|et al\.?)$/i.test(word);
}
