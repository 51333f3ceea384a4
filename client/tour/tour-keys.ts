/** What a key asks of a tour. */
export type TourIntent = 'next' | 'back' | 'first' | 'last' | 'end';

/** The part of a keyboard event that decides. */
export interface KeyFacts {
  readonly key: string;
  /** Whether Ctrl, Cmd, Alt or Shift is held. */
  readonly modified: boolean;
  /** What has the focus: a field, something that walks by arrows itself, a button or link, or none of these. */
  readonly focus: 'field' | 'walked' | 'control' | 'plain';
}

/** Up and down scroll what is said. PageUp and PageDown are what presenters' remote controls send. */
const KEYS: Readonly<Record<string, TourIntent>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'end',
};

const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const WALKED =
  '[role="tree"], [role="menu"], [role="listbox"], [role="tablist"], [role="radiogroup"], [role="slider"], [role="separator"], table, .reader-pane';
const CONTROL = 'button, a[href], summary';

/** What a key means while a tour plays; undefined leaves it to whatever has the focus. */
export function tourIntent({ key, modified, focus }: KeyFacts): TourIntent | undefined {
  if (modified) return undefined;
  const intent = KEYS[key];
  if (intent === 'end') return focus === 'field' ? undefined : 'end';
  if (focus === 'field' || focus === 'walked') return undefined;
  return focus === 'control' && key === ' ' ? undefined : intent;
}

/** What has the focus, as far as a tour's keys are concerned. */
export function focusOf(target: EventTarget | null): KeyFacts['focus'] {
  if (!(target instanceof Element)) return 'plain';
  if (target.matches(FIELD)) return 'field';
  if (target.closest(WALKED) !== null) return 'walked';
  return target.closest(CONTROL) === null ? 'plain' : 'control';
}
