import { useMemo } from 'react';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import type { TargetResult } from '../../../shared/judging/results.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { pairParts, spreadParts } from './agreement-views.ts';
import { RevealFigure } from './figure.tsx';
import { pairsDrawing } from './pairs-chart.ts';
import { spreadDrawing } from './spread-chart.ts';

interface AgreementViewProps {
  readonly targets: readonly TargetResult[];
  readonly map: ArgumentMap;
  readonly nameOf: (person: ParticipantId) => string;
}

/** Where the group is of one mind and where not, over all that a round asked about. */
export function AgreementView({ targets, map, nameOf }: AgreementViewProps) {
  const spread = useMemo(() => {
    const parts = spreadParts(targets, map);
    return parts && { ...parts, drawing: spreadDrawing(parts.rows) };
  }, [targets, map]);
  const pairs = useMemo(() => {
    const parts = pairParts(targets, nameOf);
    return parts && { ...parts, drawing: parts.view && pairsDrawing(parts.view) };
  }, [targets, nameOf]);
  if (spread === undefined && pairs === undefined) return null;
  return (
    <div className="reveal-agreement">
      {spread !== undefined && (
        <section className="reveal-target" aria-label="Where the group is split">
          <h4 className="reveal-agreement__title">Where the group is split</h4>
          <p>{spread.words}</p>
          <RevealFigure title="Where the group is split" drawing={spread.drawing} table={spread.table} />
        </section>
      )}
      {pairs !== undefined && (
        <section className="reveal-target" aria-label="Who judged alike">
          <h4 className="reveal-agreement__title">Who judged alike</h4>
          <p className="reveal-agreement__fine">
            How near two people’s judgements lie on average, of 100, over what both judged. It is not
            corrected for chance, and two who judge alike need not have the same reasons.
          </p>
          <RevealFigure title="Who judged alike" drawing={pairs.drawing} table={pairs.table} />
        </section>
      )}
    </div>
  );
}
