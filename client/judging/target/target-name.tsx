import type { Target } from '../../../shared/judging/target.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { useMap } from '../../hooks/use-map.ts';
import { excerpt } from '../../inspector/sentences.ts';
import { quotedWords, targetTitle } from '../reveal/target-words.ts';

/** Characters of a statement in a list: three lines or so. */
const NAME_MAX = 120;

/** What is judged, as a line of a list names it. */
export function TargetName({ target }: { readonly target: Target }) {
  return useMap((map) => nameOfTarget(map, target));
}

function nameOfTarget(map: ArgumentMap, target: Target): string {
  const quoted = quotedWords(map, target);
  if (quoted !== undefined) return `“${excerpt(quoted, NAME_MAX)}”`;
  const title = targetTitle(map, target);
  return target.kind === 'relation' ? title : excerpt(title, NAME_MAX);
}
