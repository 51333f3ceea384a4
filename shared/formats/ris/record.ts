/// <reference path="../citation-js.d.ts" />
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { isObject } from '../native/envelope.ts';

/** One record of an RIS file: the values of each tag in their order. */
export interface RisRecord {
  readonly type: string;
  /** The line on which it begins, counted from one. */
  readonly line: number;
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** Our own tag, one of those that are free for that: "name: value" for what RIS has no place for. */
export const OWN_TAG = 'C8';

const LINE = /^([A-Z][A-Z0-9]) {0,2}-(?: |$)(.*)$/;

/** Takes an RIS file apart; a line without a tag goes on with the one before. */
export function readRecords(text: string): { records: RisRecord[]; unclosed: number[] } {
  const records: RisRecord[] = [];
  const unclosed: number[] = [];
  let open: { type: string; line: number; tags: Map<string, string[]> } | undefined;
  let last: string[] | undefined;
  text.split(/\r\n|\n|\r/).forEach((raw, at) => {
    const [, tag, rest = ''] = LINE.exec(raw.replace(/^[\ufeff\s]+/, '').trimEnd()) ?? [];
    const value = rest.trim();
    if (tag === undefined) {
      if (last !== undefined && raw.trim() !== '') last.push(`${last.pop() ?? ''} ${raw.trim()}`.trim());
    } else if (tag === 'TY') {
      if (open !== undefined) unclosed.push(open.line);
      open = { type: value.toUpperCase(), line: at + 1, tags: new Map() };
      records.push(open);
      last = undefined;
    } else if (tag === 'ER') {
      open = undefined;
      last = undefined;
    } else if (open !== undefined) {
      last = open.tags.get(tag) ?? [];
      open.tags.set(tag, last);
      last.push(value);
    }
  });
  if (open !== undefined) unclosed.push((open as { line: number }).line);
  return { records, unclosed };
}

/** What the tags that are not `read` otherwise mean, as Citation.js maps them for each of the forty types. */
export function mapByType(record: RisRecord, read: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const tags = [...record.tags]
    .filter(([tag]) => !read.has(tag))
    .map(([tag, values]) => [tag, single(values)]);
  const mapped = tags.length === 0 ? {} : convert({ ...Object.fromEntries(tags), TY: record.type });
  return isObject(mapped) ? mapped : {};
}

function convert(record: Record<string, unknown>): unknown {
  try {
    return plugins.input.data(record, '@ris/record');
  } catch (cause) {
    // It stops where a tag that should come once comes twice: none of these is one that references need.
    if (cause instanceof Error) return {};
    throw cause;
  }
}

function single(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : values;
}

/** The RIS type of a type of source, as Citation.js has it. */
export function risType(type: string): string {
  const made = plugins.output.format('ris', [{ type }], { format: 'object' });
  const [record] = Array.isArray(made) ? made : [];
  return isObject(record) && typeof record.TY === 'string' ? record.TY : 'GEN';
}

/** The type of source of an RIS type; undefined when that is unknown. */
export function sourceType(ris: string): string | undefined {
  const read = plugins.input.data({ TY: ris === 'JOURN' ? 'JOUR' : ris }, '@ris/record');
  return isObject(read) && typeof read.type === 'string' ? read.type : undefined;
}

/** Whether what is of this RIS type stands in something else, so that its second title names that. */
export function isContained(ris: string): boolean {
  const type = sourceType(ris) ?? 'document';
  return /^(?:article|chapter|entry|paper-conference|post|review|webpage|document|manuscript|song|broadcast)/.test(
    type,
  );
}
