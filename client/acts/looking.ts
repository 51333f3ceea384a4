import { later } from '../ui/later.ts';
import { withPart } from './with-part.ts';

/** What changes how much of the map shows: fetched after the map itself, for nobody begins with it. */
const looking = later(async () => {
  const [focus, levels] = await Promise.all([import('./focus.ts'), import('./levels.ts')]);
  return { ...focus, ...levels };
});
type Looking = ReturnType<typeof looking.now> & object;

/** Does something about how much shows. */
export function withLooking(act: (looking: Looking) => void): void {
  withPart(looking, act);
}
