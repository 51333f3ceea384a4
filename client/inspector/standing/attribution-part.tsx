import type { ElementId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { CORNERS, cornerLabel, inHundredths, inherentIn } from '../../../shared/model/attribution.ts';
import type { AttributionPart } from '../../../shared/standing/attribution.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useAttribution, useAttributionParts } from '../../standing/use-standing.ts';
import { jumpTo } from '../jump.ts';
import './attribution-part.css';

/** What each part of the explanation does. */
const WHY_WORDS: Readonly<Record<AttributionPart['why'], (subject: string) => string>> = {
  cause: () => 'is a structural cause of it',
  context: () => 'is its context',
  reclassification: (subject) => `says that it is real, but not ${inherentIn(subject)}`,
  scapegoat: () => 'says that something else is to blame',
  part: () => 'is a cost that it consists of',
};

/** What the map itself says casts a cost, and from what that follows. */
export function AttributionOfCost({ cost }: { readonly cost: ElementId }) {
  const weights = useAttribution(cost);
  const explained = useAttributionParts(cost);
  const subject = useMap((map) => map.subject);
  if (weights === undefined) return null;
  const percent = inHundredths(weights);
  return (
    <div className="attribution">
      <h4 className="attribution__heading">What casts it, by the map</h4>
      <div className="attribution__bar" aria-hidden="true">
        {CORNERS.filter((corner) => percent[corner] > 0).map((corner) => (
          <span
            key={corner}
            className="attribution__part"
            data-corner={corner}
            style={{ flexGrow: percent[corner] }}
          />
        ))}
      </div>
      <ul className="attribution__legend">
        {CORNERS.map((corner) => (
          <li key={corner}>
            <span className="attribution__swatch attribution__part" data-corner={corner} aria-hidden="true" />
            {cornerLabel(corner, subject)}
            <span className="counts__number">{percent[corner]} of 100</span>
          </li>
        ))}
      </ul>
      {explained === undefined || explained.parts.length === 0 ? (
        <p className="panel__fine">
          It is on the map as a cost{subject !== '' && ` of ${subject}`}. No context, structural cause or
          reclassification of it is there yet.
        </p>
      ) : (
        <ul className="attribution__parts">
          {explained.parts.map((part) => (
            <Part key={part.relation} part={part} subject={subject} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Part({ part, subject }: { readonly part: AttributionPart; readonly subject: string }) {
  const session = useSession();
  const name = useMap((map) => targetName(map, part.from));
  return (
    <li>
      <button type="button" className="panel__jump" onClick={() => jumpTo(session.reading().map, part.from)}>
        {name}
      </button>{' '}
      <span className="panel__fine">{WHY_WORDS[part.why](subject)}</span>
    </li>
  );
}
