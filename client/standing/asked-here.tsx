import type { TargetId } from '../../shared/model/relation.ts';
import { AskedMark } from './asked-mark.tsx';
import { useAsked } from './use-asked.ts';

/** The way from something to where the open round asks about it, with words, for the keyboard too. */
export function AskedHere({ id }: { readonly id: TargetId }) {
  return <AskedMark id={id} round={useAsked(id)} isStop />;
}
