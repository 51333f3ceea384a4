import type { ElementId } from '../../../shared/base/ids.ts';
import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import { ELEMENT_NOUNS } from '../../../shared/model/words.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import type { Layered } from '../passages/layers.ts';
import type { TextPassage } from '../passages/resolutions.ts';
import { useTextActs } from './text-acts.ts';

/** In the margin of a block: how many elements of each kind rest on it. A press lists them. */
export function Gutter({ passages }: { readonly passages: readonly Layered<TextPassage>[] }) {
  const { choose } = useTextActs();
  const kinds = elementsByKind(passages.map(({ passage }) => passage));
  const ids = kinds.flatMap(([, elements]) => elements);
  return (
    <button
      type="button"
      className="reader-gutter"
      aria-label={`Rests on this: ${kinds.map(([kind, { length }]) => `${length} ${nounOf(kind, length)}`).join(', ')}`}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        choose(ids, { x: left, y: bottom });
      }}
    >
      {kinds.map(([kind, elements]) => (
        <span className="reader-gutter__kind" data-kind={kind} key={kind}>
          <KindIcon kind={kind} size={13} />
          {elements.length}
        </span>
      ))}
    </button>
  );
}

/** The elements of passages by kind, each once. */
function elementsByKind(passages: readonly TextPassage[]): [ElementKind, ElementId[]][] {
  return ELEMENT_KINDS.flatMap((kind) => {
    const ids = new Set(passages.filter((each) => each.kind === kind).map(({ elementId }) => elementId));
    return ids.size === 0 ? [] : [[kind, [...ids]] as [ElementKind, ElementId[]]];
  });
}

function nounOf(kind: ElementKind, count: number): string {
  if (count === 1) return ELEMENT_NOUNS[kind];
  return kind === 'evidence' ? 'pieces of evidence' : `${ELEMENT_NOUNS[kind]}s`;
}
