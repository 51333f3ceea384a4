import { assertNever } from '../../shared/base/assert-never.ts';
import { CLOSE, type CloseCode } from '../../shared/wire/close-codes.ts';
import type { EditKind, EditOutcome, RefusedEdit } from '../live/edit.ts';

/** Answers to barriers held back at most, in frames: a client sends one per burst of edits. */
const HELD_MAX = 1_000;

/** What the connection has to do after an edit was settled. */
export type Step =
  | { readonly do: 'nothing' }
  | { readonly do: 'ask-again' }
  | { readonly do: 'close'; readonly code: CloseCode; readonly message?: string };

const NOTHING: Step = { do: 'nothing' };
const OTHER_HISTORY: Step = { do: 'close', code: CLOSE.otherHistory };

const REFUSAL_CODES: Readonly<Record<RefusedEdit['kind'], CloseCode>> = {
  invalid: CLOSE.invalidEdit,
  foreign: CLOSE.invalidEdit,
  'too-big': CLOSE.tooBig,
  'storage-down': CLOSE.overloaded,
};

type CatchUpState = 'awaited' | 'done' | 'asked-again';

/**
 * Keeps account of what a connection sent that could not be taken in yet. Edits sent before the catch-up may build
 * on offline ones that only the catch-up brings, so a gap is honest then, and says nothing is saved until it is filled.
 */
export class CatchUp {
  #state: CatchUpState = 'awaited';
  #hasAskedAgain = false;
  #isMissing = false;
  #held: Uint8Array[] = [];

  /** Notes what became of an edit. */
  settle(kind: EditKind, outcome: EditOutcome): Step {
    switch (outcome.state) {
      case 'stored':
        if (kind === 'catch-up') this.#fill();
        return NOTHING;
      case 'refused': {
        const { kind: why, message } = outcome.reason;
        return { do: 'close', code: REFUSAL_CODES[why], message };
      }
      case 'gap':
        return kind === 'catch-up' ? OTHER_HISTORY : this.#miss();
      default:
        return assertNever(outcome);
    }
  }

  /** Keeps a barrier's answer back while something is missing; false when it can go out. */
  hold(frame: Uint8Array): boolean {
    if (!this.#isMissing) return false;
    // The newest answer says more than the older ones, so those go first.
    this.#held = [...this.#held.slice(-HELD_MAX + 1), frame];
    return true;
  }

  /** The answers that may go out now. */
  takeHeld(): readonly Uint8Array[] {
    if (this.#isMissing) return [];
    const held = this.#held;
    this.#held = [];
    return held;
  }

  #fill(): void {
    this.#state = 'done';
    this.#isMissing = false;
  }

  #miss(): Step {
    this.#isMissing = true;
    if (this.#state !== 'done') return NOTHING;
    if (this.#hasAskedAgain) return OTHER_HISTORY;
    this.#hasAskedAgain = true;
    this.#state = 'asked-again';
    return { do: 'ask-again' };
  }
}
