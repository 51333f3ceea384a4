import { viewState } from './store.ts';

/** The part of a key press that tells whether it is a character alone. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Turns the keys that are a character alone on or off on this device: who speaks to their computer sets them off unawares. */
export function setLetterKeys(letterKeys: boolean): void {
  viewState.setState({ letterKeys });
}

/** Whether a key press is a character alone, Space aside, and such keys are turned off on this device. */
export function isLetterOff({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (viewState.getState().letterKeys) return false;
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
