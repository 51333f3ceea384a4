import * as Y from 'yjs';
import { ROOTS } from '../../live/roots.ts';
import { contentFault } from './content.ts';
import { CLOCK_MAX } from './limits.ts';
import { isSameId, referencesOf, rootOf } from './references.ts';

export type Struct = Y.Item | Y.GC | Y.Skip;

/** Says what is wrong with a struct by itself, whatever the document holds. */
export function structFault(struct: Struct): string | undefined {
  if (struct instanceof Y.Skip) return 'it leaves something out';
  if (struct.length < 1 || struct.id.clock + struct.length > CLOCK_MAX) return 'a clock that is out of range';
  if (struct instanceof Y.GC) return undefined;
  return itemFault(struct) ?? contentFault(struct.content);
}

function itemFault(item: Y.Item): string | undefined {
  const root = rootOf(item);
  if (root !== undefined && !ROOTS.has(root)) return `a root that maps do not have`;
  if (root !== undefined && item.parentSub === null) return 'a root entry without a key';
  // Found by fuzzing: the live document and its reload would disagree about the order.
  if (isSameId(item.origin, item.rightOrigin)) return 'an item between a thing and itself';
  const own = referencesOf(item).filter(({ client }) => client === item.id.client);
  return own.some(({ clock }) => clock >= item.id.clock)
    ? 'an item that refers to itself or later'
    : undefined;
}
