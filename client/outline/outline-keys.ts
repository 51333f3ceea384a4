import type { KeyboardEvent } from 'react';
import { foldRow, unfoldSiblings } from './folds.ts';
import { type Move, movedTo, typedTo } from './moves.ts';
import type { OutlineParts } from './outline-context.tsx';
import { rowText } from './row-words.ts';

/** Letters typed within this time belong to one word, in milliseconds. */
const TYPING_MS = 800;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

/** Makes the listener to the keys of an outline. */
export function createKeys(parts: OutlineParts): (event: KeyboardEvent<HTMLElement>) => void {
  const typing = { typed: '', at: 0 };
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const { rows, index } = parts.rows();
    const from = index.get(parts.at() ?? '');
    const row = from === undefined ? undefined : rows[from];
    if (from === undefined || row === undefined) return;
    const move = MOVES[event.key];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!plain) return;
    if (move !== undefined) {
      const goal = movedTo(rows, from, move);
      if (goal !== undefined) parts.goTo(goal.key, event.shiftKey ? { selection: 'extend' } : {});
    } else if (event.key === 'ArrowRight') {
      if (row.fold === 'closed') foldRow(row, false);
      else if (row.fold === 'open' && rows[from + 1] !== undefined) parts.goTo(rows[from + 1]?.key ?? '');
    } else if (event.key === 'ArrowLeft') {
      if (row.fold === 'open') foldRow(row, true);
      else if (row.parent !== undefined) parts.goTo(row.parent);
    } else if (event.key === '*') unfoldSiblings(rows, row);
    else if (event.key.length === 1) {
      const again = event.timeStamp - typing.at < TYPING_MS;
      typing.typed = again ? typing.typed + event.key : event.key;
      typing.at = event.timeStamp;
      const { map } = parts.session.reading();
      const goal = typedTo(rows, from, typing.typed, ({ node }) => rowText(map, node.id));
      if (goal !== undefined) parts.goTo(goal);
    } else return;
    event.preventDefault();
  };
}
