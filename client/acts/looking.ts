import { later } from '../ui/later.ts';
import { notify } from '../view-state/actions.ts';

/** What changes how much of the map shows: fetched after the map itself, for nobody begins with it. */
const looking = later(async () => {
  const [focus, levels] = await Promise.all([import('./focus.ts'), import('./levels.ts')]);
  return { ...focus, ...levels };
});
type Looking = ReturnType<typeof looking.now> & object;

/** Does something about how much shows: at once when the program for it is here, else as soon as it is. */
export function withLooking(act: (looking: Looking) => void): void {
  const now = looking.now();
  if (now !== undefined) {
    act(now);
    return;
  }
  looking.load().then(act, () =>
    notify({
      tone: 'warning',
      text: 'This part of the program could not be fetched. Try again with a connection.',
    }),
  );
}
