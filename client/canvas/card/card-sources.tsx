import { isSecondHand } from '../../../shared/model/anchor.ts';
import type { Element } from '../../../shared/model/element.ts';
import { citation, shortCitation } from '../../../shared/references/in-text.ts';
import { useMap } from '../../hooks/use-map.ts';
import { useIndependenceMark } from '../../hooks/use-references.ts';
import { IndependenceMark } from '../../marks/independence-mark.tsx';
import './card-sources.css';

/** Through whom a card is known when nobody read the original, and whom its support shares with what it supports. */
export function CardSources({ element }: { readonly element: Element }) {
  const verdict = useIndependenceMark(element.id);
  const isKnownThroughOthers = isSecondHand(element.anchors);
  const [first] = element.anchors;
  const short = useMap((map) =>
    isKnownThroughOthers && first !== undefined ? shortCitation(map, first) : undefined,
  );
  const whole = useMap((map) =>
    isKnownThroughOthers ? element.anchors.map((anchor) => citation(map, anchor)).join('\n') : undefined,
  );
  if (short === undefined && verdict === undefined) return null;
  const others = element.anchors.length - 1;
  return (
    <div className="card-sources">
      {short !== undefined && (
        <span className="card-sources__cited" title={whole}>
          {short}
          {others > 0 && `, +${others}`}
        </span>
      )}
      <IndependenceMark verdict={verdict} />
    </div>
  );
}
