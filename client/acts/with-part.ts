import type { Later } from '../ui/later.ts';
import { notify } from '../view-state/actions.ts';

/** Does something with a part that is fetched later: at once when it is here, else as soon as it is; says when it cannot be had. */
export function withPart<T>(part: Later<T>, act: (loaded: T) => void): void {
  const now = part.now();
  if (now !== undefined) {
    act(now);
    return;
  }
  part.load().then(act, () =>
    notify({
      tone: 'warning',
      text: 'This part of the program could not be fetched. Try again with a connection.',
    }),
  );
}
