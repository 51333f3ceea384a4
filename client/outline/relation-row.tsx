import { memo } from 'react';
import type { RelationId } from '../../shared/base/ids.ts';
import { targetName } from '../../shared/graph/phrases.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import { CommentCount } from '../comments/comment-count.tsx';
import { useOpenThreads } from '../comments/use-open-threads.ts';
import { useLinks } from '../hooks/use-derived.ts';
import { useMap, useRelation } from '../hooks/use-map.ts';
import { usePeerMarks } from '../presence/others.ts';
import { AskedMark } from '../standing/asked-mark.tsx';
import { useAsked } from '../standing/use-asked.ts';
import { useJudgedLines } from '../standing/use-judged.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { HiddenCount, JudgedLines, Tallies, Verb } from './row-marks.tsx';
import { relationRowLabel, tallies } from './row-words.ts';

/** A relation as a row of its own, under the element that it starts from: what bears on the step hangs under it. */
export const RelationRow = memo(function RelationRow({ id, ...place }: RowPlace & { id: RelationId }) {
  const relation = useRelation(id);
  const to = useMap((map) => (relation === undefined ? '' : targetName(map, relation.to)));
  const counted = tallies(useLinks().to.get(id) ?? []);
  const threads = useOpenThreads(id);
  const asked = useAsked(id);
  const peers = usePeerMarks(id);
  const judged = useJudgedLines(id);
  if (relation === undefined) return null;
  const hidden = place.row.fold === 'closed' ? place.row.under : 0;
  const unseenUnder = hidden > 0 ? place.unseenUnder : 0;
  const label = relationRowLabel(`it ${relationLabel(relation)} ${to}`, {
    tallies: counted,
    judged,
    hidden,
    asked,
    threads,
    unseenUnder,
    peers: peers.map(({ name }) => name),
  });
  return (
    <RowFrame {...place} label={label} peers={peers}>
      <div className="outline-row__line">
        <span className="outline-row__step">The step</span>
        <Verb relation={relation} />
        <span className="outline-row__excerpt">{to}</span>
        <JudgedLines lines={judged} />
        <Tallies all={counted} />
        <AskedMark id={id} round={asked} />
        <CommentCount id={id} count={threads} />
        <HiddenCount count={hidden} unseen={unseenUnder} />
      </div>
    </RowFrame>
  );
});
