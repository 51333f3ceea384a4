import { useEffect, useState } from 'react';
import type { MapHistory } from '../../shared/wire/history.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useParticipant } from '../hooks/use-session-parts.ts';
import './scrubber.css';
import { scrubberWords } from './scrubber-words.ts';
import { momentOf } from './sittings.ts';
import type { Point } from './source.ts';

interface ScrubberProps {
  readonly timeline: MapHistory;
  readonly point: Point | null;
  readonly onChoose: (point: Point | null) => void;
}

/** Goes to any edit there was: drag, or step with the arrow keys. Its right end is now. */
export function Scrubber({ timeline, point, onChoose }: ScrubberProps) {
  const { clock } = useSession();
  const { oldest, head, activity, versions } = timeline;
  const chosen = Math.min(head, Math.max(oldest, point?.seq ?? head));
  // The thumb follows the hand at once; everything else follows when there is time.
  const [at, setAt] = useState(chosen);
  useEffect(() => setAt(chosen), [chosen]);
  const moment = momentOf(activity, at);
  const author = useParticipant(moment.participant ?? undefined);
  const words = scrubberWords(timeline, point, clock.now());
  const isOfEdit = point !== null && point.version === null;
  const goTo = (seq: number): void => {
    setAt(seq);
    onChoose(seq >= head ? null : { seq, at: momentOf(activity, seq).at, version: null });
  };
  const share = (seq: number): number => (head === oldest ? 1 : (seq - oldest) / (head - oldest));
  return (
    <div className="scrubber">
      <p className="scrubber__words">
        <span className="scrubber__moment">{words.moment}</span>
        {words.version !== undefined && <span className="scrubber__who">{words.version}</span>}
        {isOfEdit && author !== undefined && <span className="scrubber__who">{author.name}</span>}
      </p>
      <div className="scrubber__track">
        <input
          type="range"
          className="scrubber__range"
          aria-label="Moment in the history"
          aria-valuetext={words.spoken}
          min={oldest}
          max={head}
          step={1}
          value={at}
          disabled={oldest === head}
          style={{ '--share': share(at) } as React.CSSProperties}
          onChange={(event) => goTo(Number(event.target.value))}
        />
        <div className="scrubber__flags" aria-hidden="true">
          {versions
            .filter(({ seq }) => seq >= oldest)
            .map(({ id, seq }) => (
              <span
                key={id}
                className="scrubber__flag"
                style={{ '--share': share(seq) } as React.CSSProperties}
              />
            ))}
        </div>
      </div>
    </div>
  );
}
