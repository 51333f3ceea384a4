import { isCharacterAlone } from '../../view-state/letter-keys.ts';

/** Pause after which a key is meant as a command again, in milliseconds: longer than between two keys of a slow typist. */
const REST_MS = 1_000;

/**
 * Takes no notice of what somebody goes on typing after the field was closed under their hands: letters are commands
 * elsewhere. Ends with the first pause, or with the first press of the pointer.
 */
export function passOverLeftoverTyping(page: Window): void {
  let rest: ReturnType<typeof setTimeout>;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isCharacterAlone(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(rest);
    rest = setTimeout(end, REST_MS);
  };
  const end = (): void => {
    clearTimeout(rest);
    page.removeEventListener('keydown', onKeyDown, { capture: true });
    page.removeEventListener('pointerdown', end, { capture: true });
  };
  page.addEventListener('keydown', onKeyDown, { capture: true });
  page.addEventListener('pointerdown', end, { capture: true });
  rest = setTimeout(end, REST_MS);
}
