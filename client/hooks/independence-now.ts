import { independence } from '../../shared/references/independence.ts';
import { type Independence, independenceOf } from './use-references.ts';

/** What is known of every support, for what is itself fetched later: it brings what compares names with it. */
export function independenceNow(map: Parameters<typeof independence>[0]): Independence {
  return independenceOf(map, independence);
}
