import * as Y from 'yjs';
import { ROOT_NAMES } from '../../shared/doc/shape.ts';

/** What every shared type of Yjs has inside. */
interface Shown {
  readonly _map: ReadonlyMap<string, Y.Item>;
  readonly _start: Y.Item | null;
}

/** Everything that can be read of a document, of whatever shape, as text: equal texts are equal documents. */
export function showDoc(doc: Y.Doc): string {
  const roots = [...new Set([...ROOT_NAMES, ...doc.share.keys()])].sort();
  return JSON.stringify(roots.map((name) => [name, showType(doc.getMap(name))]));
}

function showType(type: Shown): unknown {
  const keys = [...type._map.keys()].sort();
  const entries = keys.flatMap((key) => {
    const item = type._map.get(key);
    return item === undefined || item.deleted ? [] : [[key, showContent(item.content)]];
  });
  const list: unknown[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) list.push(...showContent(item.content));
  }
  return { type: type.constructor.name, entries, list };
}

function showContent(content: Y.Item['content']): unknown[] {
  if (content instanceof Y.ContentType) return [showType(content.type)];
  // Runs of text may be cut differently; what they say together counts.
  if (content instanceof Y.ContentString) return [...content.str];
  return content.getContent();
}
