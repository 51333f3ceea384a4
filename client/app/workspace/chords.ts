/** The part of a key press that a shortcut looks at. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press as a chord such as `mod+shift+z`; `mod` is Ctrl, or Cmd on a Mac. Shift counts only beside `mod`: `?` is a key of its own. */
export function chordOf(press: KeyPress): string {
  const mod = press.ctrlKey || press.metaKey;
  const parts = [
    mod && 'mod',
    press.altKey && 'alt',
    mod && press.shiftKey && 'shift',
    press.key.toLowerCase(),
  ];
  return parts.filter((part) => part !== false).join('+');
}

const NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  esc: 'Esc',
  enter: 'Enter',
  tab: 'Tab',
  f2: 'F2',
  f10: 'F10',
  delete: 'Delete',
  space: 'Space',
};
const MAC_NAMES: Readonly<Record<string, string>> = { ...NAMES, mod: '⌘', shift: '⇧', alt: '⌥' };

/** A chord as the keyboard in front of somebody writes it: "Ctrl+Shift+Z", "⌘⇧Z". */
export function chordLabel(chord: string, isMac: boolean): string {
  const names = isMac ? MAC_NAMES : NAMES;
  const parts = chord
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(isMac ? '' : '+');
}
