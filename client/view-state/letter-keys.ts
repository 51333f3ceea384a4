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

/** Whether a key press is a character alone, with or without Shift: what somebody who writes types. */
export function isCharacterAlone({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  // Characters beyond the first plane count twice in a string's length.
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Whether a key press is a character alone, Space aside, and such keys are turned off on this device. */
export function isLetterOff(press: KeyPress): boolean {
  return !viewState.getState().letterKeys && press.key !== ' ' && isCharacterAlone(press);
}
