import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';

/** What a key asks the canvas to do. */
export type KeyIntent =
  | { readonly do: 'tool'; readonly tool: 'select' | 'hand' }
  | { readonly do: 'add'; readonly kind: ElementKind }
  | { readonly do: 'nudge'; readonly dx: number; readonly dy: number }
  | {
      readonly do:
        | 'edit'
        | 'delete'
        | 'undo'
        | 'redo'
        | 'duplicate'
        | 'select-all'
        | 'connect'
        | 'toggle-fold'
        | 'toggle-branch'
        | 'fold-level'
        | 'unfold-level'
        | 'answers'
        | 'focus'
        | 'relations'
        | 'fit-all'
        | 'fit-selection'
        | 'reset-zoom'
        | 'zoom-in'
        | 'zoom-out'
        | 'escape';
    };

/** The part of a keyboard event that decides. */
export interface KeyFacts {
  readonly key: string;
  readonly code: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Whether a button or link has the focus: Enter and Space are then its own. */
  readonly onControl: boolean;
}

/** Canvas pixels that an arrow key moves the selection by. */
const NUDGE_STEP = 8;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-NUDGE_STEP, 0],
  ArrowRight: [NUDGE_STEP, 0],
  ArrowUp: [0, -NUDGE_STEP],
  ArrowDown: [0, NUDGE_STEP],
};

const PLAIN: Readonly<Record<string, KeyIntent>> = {
  v: { do: 'tool', tool: 'select' },
  h: { do: 'tool', tool: 'hand' },
  c: { do: 'connect' },
  f: { do: 'toggle-fold' },
  a: { do: 'answers' },
  s: { do: 'focus' },
  Delete: { do: 'delete' },
  Backspace: { do: 'delete' },
  F2: { do: 'edit' },
  Escape: { do: 'escape' },
  '+': { do: 'zoom-in' },
  '=': { do: 'zoom-in' },
  '-': { do: 'zoom-out' },
};

const WITH_COMMAND: Readonly<Record<string, KeyIntent>> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'duplicate' },
  a: { do: 'select-all' },
  '0': { do: 'reset-zoom' },
};

/** Folding by levels: brackets, which on many layouts need a further key held. */
const LEVELS: Readonly<Record<string, KeyIntent>> = {
  '[': { do: 'fold-level' },
  ']': { do: 'unfold-level' },
};

/** What a key means on the canvas; undefined leaves it to the browser. */
export function keyIntent(facts: KeyFacts): KeyIntent | undefined {
  // Both held are one key for what other layouts have to themselves.
  if (facts.alt === facts.command && LEVELS[facts.key] !== undefined) return LEVELS[facts.key];
  if (facts.alt) return facts.key === 'ArrowDown' ? { do: 'relations' } : undefined;
  const key = facts.key.length === 1 ? facts.key.toLowerCase() : facts.key;
  if (facts.command) {
    if (facts.shift) return key === 'z' ? { do: 'redo' } : undefined;
    return WITH_COMMAND[key];
  }
  if (facts.shift) {
    // By the key's place: what Shift+1 types differs from layout to layout.
    if (facts.code === 'Digit1') return { do: 'fit-all' };
    if (facts.code === 'Digit2') return { do: 'fit-selection' };
    if (key === 'f') return { do: 'toggle-branch' };
    return key === '+' ? { do: 'zoom-in' } : undefined;
  }
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { do: 'nudge', dx: arrow[0], dy: arrow[1] };
  if (key === 'Enter') return facts.onControl ? undefined : { do: 'edit' };
  const kind = /^[1-6]$/.test(key) ? ELEMENT_KINDS[Number(key) - 1] : undefined;
  return kind === undefined ? PLAIN[key] : { do: 'add', kind };
}

/** Whether an intent changes the map, and so is not for people who may only look. */
export function changesMap(intent: KeyIntent): boolean {
  return ['add', 'nudge', 'edit', 'delete', 'undo', 'redo', 'duplicate', 'connect'].includes(intent.do);
}
