import * as Y from 'yjs';
import { DEPTH_MAX, STRING_MAX } from './limits.ts';

/** Says what is wrong with the content of an item; undefined when it is of a kind that maps use, within limits. */
export function contentFault(content: Y.Item['content']): string | undefined {
  if (content instanceof Y.ContentString) return stringFault(content.str);
  if (content instanceof Y.ContentAny) return valuesFault(content.arr);
  if (content instanceof Y.ContentType) return typeFault(content.type);
  if (content instanceof Y.ContentDeleted) return undefined;
  return `content of a kind that maps do not use (${content.constructor.name})`;
}

function stringFault(text: string): string | undefined {
  return text.length > STRING_MAX ? `a string of ${text.length} characters` : undefined;
}

function typeFault(type: unknown): string | undefined {
  const isUsed = type instanceof Y.Map || type instanceof Y.Text || type instanceof Y.Array;
  // An XmlText is a Text by inheritance, and no part of a map.
  return isUsed && !(type instanceof Y.XmlText) && !(type instanceof Y.XmlHook)
    ? undefined
    : 'a shared type that maps do not use';
}

/** Walks plain values without recursion: their depth is the sender's choice, the stack is ours. */
function valuesFault(values: readonly unknown[]): string | undefined {
  const open = values.map((value) => ({ value, depth: 1 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (depth > DEPTH_MAX) return `a value nested more than ${DEPTH_MAX} deep`;
    const fault = plainFault(value);
    if (fault !== undefined) return fault;
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
  }
  return undefined;
}

function plainFault(value: unknown): string | undefined {
  if (typeof value === 'string') return stringFault(value);
  if (typeof value === 'bigint') return 'a big integer';
  if (value instanceof Uint8Array) return 'binary data';
  return undefined;
}
