import { passBy } from '../view-state/actions.ts';

/** Milliseconds after which a held key that no longer repeats counts as let go: it may have been in another window. */
const LET_GO_MS = 200;
/** Keys that take the selection from row to row for as long as they are held. */
const STEPS: readonly string[] = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'];

/** Tells that the selection passes by while a key is held that moves it. Returns how to stop. */
export function listenToHeldKey(ground: HTMLElement): () => void {
  let timer: number | undefined;
  const rest = (): void => {
    window.clearTimeout(timer);
    passBy(false);
  };
  const onKeyDown = ({ key, repeat, target }: KeyboardEvent): void => {
    const isStep = repeat && STEPS.includes(key) && target instanceof Node && ground.contains(target);
    if (!isStep) {
      rest();
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(rest, LET_GO_MS);
    passBy(true);
  };
  // Before those who act upon the key: what another one asks for finds the inspector where the selection is.
  document.addEventListener('keydown', onKeyDown, true);
  document.addEventListener('keyup', rest, true);
  return () => {
    document.removeEventListener('keydown', onKeyDown, true);
    document.removeEventListener('keyup', rest, true);
    rest();
  };
}
