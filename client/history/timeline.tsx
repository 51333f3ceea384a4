import { useMemo } from 'react';
import type { MapHistory, NamedVersion } from '../../shared/wire/history.ts';
import { useSession } from '../hooks/session-context.tsx';
import { classNames } from '../ui/class-names.ts';
import { countWords, dayStart, dayWords, momentWords, spanWords } from './moment-words.ts';
import { People } from './people.tsx';
import { byDay, keptVersions, type Sitting, sittingsOf } from './sittings.ts';
import type { HistorySource, Point } from './source.ts';
import './timeline.css';
import { VersionLine } from './version-line.tsx';

interface TimelineProps {
  readonly timeline: MapHistory;
  readonly point: Point | null;
  readonly source: HistorySource;
  readonly onChoose: (point: Point | null) => void;
  /** A version is gone from the list. */
  readonly onRemoved: () => void;
}

/** What happened, newest first: days, sittings with who did how much, and the versions that were named. */
export function Timeline({ timeline, point, source, onChoose, onRemoved }: TimelineProps) {
  const { clock } = useSession();
  const sittings = useMemo(() => sittingsOf(timeline), [timeline]);
  const days = useMemo(() => byDay(sittings, dayStart), [sittings]);
  const kept = keptVersions(timeline, sittings);
  const busiest = Math.max(1, ...sittings.flatMap(({ bars }) => bars));
  const versionLine = (version: NamedVersion) => (
    <VersionLine
      key={version.id}
      version={version}
      isChosen={point?.version?.id === version.id}
      source={source}
      onChoose={() => onChoose({ seq: version.seq, at: version.at, version })}
      onRemoved={() => {
        if (point?.version?.id === version.id) onChoose(null);
        onRemoved();
      }}
    />
  );
  const now = clock.now();
  return (
    <div className="timeline">
      <button
        type="button"
        className="timeline__entry timeline__now"
        aria-current={point === null || undefined}
        onClick={() => onChoose(null)}
      >
        <span className="timeline__dot" aria-hidden="true" />
        <span className="timeline__when">Now</span>
        <span className="timeline__much">the map as everybody sees it</span>
      </button>
      {days.map(({ start, sittings: ofDay }) => (
        <section key={start} aria-label={dayWords(start, now)}>
          <h3 className="timeline__day">{dayWords(start, now)}</h3>
          <ul>
            {ofDay.map((sitting) => (
              <li key={sitting.from} className="timeline__sitting">
                <SittingLine
                  sitting={sitting}
                  busiest={busiest}
                  isChosen={point !== null && point.version === null && point.seq === sitting.to}
                  holds={point !== null && sitting.from <= point.seq && point.seq <= sitting.to}
                  onChoose={() => onChoose(pointAtEnd(sitting, timeline.head))}
                />
                {sitting.versions.map(versionLine)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {kept.length > 0 && (
        <section aria-label="Older named versions">
          <h3 className="timeline__day">Older named versions</h3>
          <div className="timeline__sitting">{kept.map(versionLine)}</div>
        </section>
      )}
      <p className="timeline__end">
        {sittings.length === 0
          ? 'Nothing has happened on this map yet.'
          : `This is how far back it goes: ${momentWords(sittings.at(-1)?.since ?? now, now)}.`}{' '}
        Every edit is kept for {countWords(timeline.days, 'day')}, named versions for as long as the map.
      </p>
    </div>
  );
}

/** The state at the end of a sitting; what is still going on is now. */
function pointAtEnd(sitting: Sitting, head: number): Point | null {
  return sitting.to >= head ? null : { seq: sitting.to, at: sitting.until, version: null };
}

interface SittingLineProps {
  readonly sitting: Sitting;
  /** The tallest bar of all sittings. */
  readonly busiest: number;
  readonly isChosen: boolean;
  /** Whether the moment that is looked at lies in it. */
  readonly holds: boolean;
  readonly onChoose: () => void;
}

function SittingLine({ sitting, busiest, isChosen, holds, onChoose }: SittingLineProps) {
  const { since, until, people, edits, bars } = sitting;
  return (
    <button
      type="button"
      className={classNames('timeline__entry', holds && 'timeline__entry--holds')}
      aria-current={isChosen || undefined}
      onClick={onChoose}
    >
      <span className="timeline__dot" aria-hidden="true" />
      <span className="timeline__when">{spanWords(since, until)}</span>
      <span className="timeline__much">{countWords(edits, 'edit')}</span>
      {people.length === 0 ? (
        <span className="timeline__people">Tidied by the server</span>
      ) : (
        <People ids={people} />
      )}
      {until - since >= BARS_FROM_MS && (
        <svg
          className="timeline__bars"
          viewBox={`0 0 ${bars.length * BAR_STEP} ${BAR_HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={barsPath(bars, busiest)} />
        </svg>
      )}
    </button>
  );
}

/** Sittings shorter than this, in milliseconds, are too short for a picture of minutes. */
const BARS_FROM_MS = 3 * 60_000;
/** Width of a bar with its gap, and the height of the tallest, in units of the picture. */
const BAR_STEP = 4;
const BAR_HEIGHT = 18;

/** The bars as one shape; by square roots, so that a quiet minute shows beside a busy one. */
function barsPath(bars: readonly number[], busiest: number): string {
  return bars
    .map((bar, index) => {
      const height = bar === 0 ? 1 : 2 + (BAR_HEIGHT - 2) * Math.sqrt(bar / busiest);
      return `M${index * BAR_STEP} ${BAR_HEIGHT}v${-height.toFixed(1)}h${BAR_STEP - 1}v${height.toFixed(1)}z`;
    })
    .join('');
}
