import { ELEMENT_KINDS, type ElementKind } from '../../shared/model/element.ts';
import type { Move } from './moves.ts';

/** What a key asks the outline to do. */
export type OutlineIntent =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly do: 'add'; readonly kind: ElementKind }
  | { readonly do: 'change-relation'; readonly step: 1 | -1 }
  | { readonly do: 'type'; readonly letter: string }
  | {
      readonly do:
        | 'into'
        | 'out'
        | 'unfold-siblings'
        | 'toggle-fold'
        | 'toggle-branch'
        | 'fold-level'
        | 'unfold-level'
        | 'answers'
        | 'focus'
        | 'edit'
        | 'sibling'
        | 'child'
        | 'undercut'
        | 'connect'
        | 'relations'
        | 'comment'
        | 'hang-higher'
        | 'hang-deeper'
        | 'delete'
        | 'duplicate'
        | 'select-all'
        | 'toggle-selected'
        | 'undo'
        | 'redo'
        | 'menu'
        | 'escape';
    };

/** The part of a keyboard event that decides. */
export interface KeyFacts {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Whether the letters just before belong to a word that is being typed. */
  readonly typing: boolean;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

const PLAIN: Readonly<Record<string, OutlineIntent>> = {
  ArrowRight: { do: 'into' },
  ArrowLeft: { do: 'out' },
  Enter: { do: 'sibling' },
  Tab: { do: 'child' },
  F2: { do: 'edit' },
  Delete: { do: 'delete' },
  Backspace: { do: 'delete' },
  ContextMenu: { do: 'menu' },
  Escape: { do: 'escape' },
  '*': { do: 'unfold-siblings' },
  '[': { do: 'fold-level' },
  ']': { do: 'unfold-level' },
};

/** Letters that do something by themselves. With Shift, or within a word, they are letters to find a row by. */
const LETTERS: Readonly<Record<string, OutlineIntent>> = {
  c: { do: 'connect' },
  f: { do: 'toggle-fold' },
  m: { do: 'comment' },
  a: { do: 'answers' },
  s: { do: 'focus' },
  u: { do: 'undercut' },
};

/** Letters that mean the same in every view: history, papers, activity, lenses. */
const ELSEWHERE: readonly string[] = ['t', 'r', 'n', 'l'];

const WITH_COMMAND: Readonly<Record<string, OutlineIntent>> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'duplicate' },
  a: { do: 'select-all' },
  ' ': { do: 'toggle-selected' },
};

const RELINKS: Readonly<Record<string, OutlineIntent>> = {
  ArrowLeft: { do: 'hang-higher' },
  ArrowRight: { do: 'hang-deeper' },
  ArrowUp: { do: 'change-relation', step: -1 },
  ArrowDown: { do: 'change-relation', step: 1 },
};

/** What a key means in the outline; undefined leaves it to the browser. */
export function outlineIntent({ key, command, shift, alt, typing }: KeyFacts): OutlineIntent | undefined {
  // Both held are one key, by which many layouts type a bracket.
  if (alt && command) return key === '[' || key === ']' ? PLAIN[key] : undefined;
  if (alt) {
    if (shift) return RELINKS[key];
    return key === 'ArrowDown' || key === 'ArrowUp' ? { do: 'relations' } : undefined;
  }
  if (command) {
    if (shift) return key.toLowerCase() === 'z' ? { do: 'redo' } : undefined;
    return WITH_COMMAND[key.toLowerCase()];
  }
  const move = MOVES[key];
  if (move !== undefined) return { do: 'move', move, extend: shift };
  // Shift+Tab goes back as everywhere, and Shift+F10 opens the menu as everywhere.
  if (shift && key === 'Tab') return undefined;
  if (shift && key === 'ArrowRight') return { do: 'toggle-branch' };
  if (shift && key === 'F10') return { do: 'menu' };
  return PLAIN[key] ?? (key.length === 1 ? ofLetter(key, shift, typing) : undefined);
}

function ofLetter(key: string, shift: boolean, typing: boolean): OutlineIntent | undefined {
  if (typing) return { do: 'type', letter: key };
  if (key === ' ') return { do: 'toggle-selected' };
  // These open panels, papers and the list of keys wherever the focus is.
  if (key === '?' || (!shift && ELSEWHERE.includes(key))) return undefined;
  const kind = /^[1-6]$/.test(key) ? ELEMENT_KINDS[Number(key) - 1] : undefined;
  if (kind !== undefined) return { do: 'add', kind };
  return (shift ? undefined : LETTERS[key]) ?? { do: 'type', letter: key };
}

const CHANGES: readonly OutlineIntent['do'][] = [
  'add',
  'change-relation',
  'edit',
  'sibling',
  'child',
  'undercut',
  'connect',
  'hang-higher',
  'hang-deeper',
  'delete',
  'duplicate',
  'undo',
  'redo',
];

/** Whether an intent changes the map, and so is not for people who may only look. */
export function changesMap(intent: OutlineIntent): boolean {
  return CHANGES.includes(intent.do);
}
