import type { Random } from '../../base/random.ts';
import { isObject } from '../native/envelope.ts';
import { Gatherer, type ParsedSources, SOURCES_MAX, tooLarge } from '../sources/parsed.ts';
import { readItem } from './item.ts';

/** Reads references from CSL-JSON: a list of items, one item, or a list under `items`. A bad item costs the others nothing. */
export function parseCslJson(text: string, random: Random): ParsedSources {
  const gatherer = new Gatherer(random);
  const large = tooLarge(text);
  const items = large === undefined ? itemsIn(text) : large;
  if (!Array.isArray(items)) {
    gatherer.tell(typeof items === 'string' ? { severity: 'error', message: items } : items);
    return gatherer.done();
  }
  items.forEach((item: unknown, at) => {
    const entry = nameOf(item, at);
    if (!isObject(item)) {
      gatherer.tell({ severity: 'error', entry, message: 'It is no record, so it was left out.' });
      return;
    }
    const { source, problems } = readItem(item);
    const isKept = source !== undefined && gatherer.add(source);
    for (const message of problems) {
      gatherer.tell({ severity: isKept ? 'warning' : 'error', entry, message });
    }
    if (source !== undefined && !isKept) {
      gatherer.tell({
        severity: 'error',
        entry,
        message: `Left out: at most ${SOURCES_MAX} are read at once.`,
      });
    }
  });
  return gatherer.done();
}

function itemsIn(text: string): unknown[] | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return `This is not JSON (${cause.message}). Export the references as CSL-JSON once more.`;
  }
  if (Array.isArray(data)) return data;
  if (isObject(data) && Array.isArray(data.items)) return data.items;
  if (isObject(data) && (data.title !== undefined || data.type !== undefined)) return [data];
  return 'This JSON holds no references. CSL-JSON is a list of items, each with a title and a type.';
}

function nameOf(item: unknown, at: number): string {
  const { id } = isObject(item) ? item : {};
  const named = typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 80) : '';
  return named === '' ? `item ${at + 1}` : named;
}
