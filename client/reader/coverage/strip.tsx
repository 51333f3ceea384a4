import { type MouseEvent, memo } from 'react';
import type { VoiceId } from '../../../shared/base/ids.ts';
import { useMap } from '../../hooks/use-map.ts';
import './coverage.css';
import { barAt, type StripBar } from './strip-bars.ts';

/** Lanes of the strip in its own units: kinds, a gap, voices. Heights are thousandths of the text. */
const KINDS_WIDTH = 14;
const VOICES_AT = 16;
const VOICES_WIDTH = 4;
const WIDTH = 20;
const HEIGHT = 1_000;
/** What a bar leaves free below itself, so that paragraphs are told apart, and the least height of one. */
const GAP = 1.2;
const BAR_MIN = 1.5;

interface StripProps {
  readonly bars: readonly StripBar[];
  /** "12 of 68 paragraphs carry elements." */
  readonly summary: string;
  /** The part of the text that is in view. */
  readonly shown: { readonly from: number; readonly to: number };
  readonly onGo: (index: number) => void;
  /** Lists the same in words. */
  readonly onList: () => void;
}

/** The whole paper in small: which paragraphs carry elements, of which kinds and voices. A click goes there. */
export function CoverageStrip({ bars, summary, shown, onGo, onList }: StripProps) {
  const onClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // A key has no place on the strip: it opens the list.
    if (event.detail === 0) {
      onList();
      return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    const bar = barAt(bars, (event.clientY - box.top) / box.height);
    if (bar !== undefined) onGo(bar.index);
  };
  return (
    <button
      type="button"
      className="reader-strip"
      aria-label={`${summary} List them.`}
      title={summary}
      onClick={onClick}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <Bars bars={bars} />
        <rect
          className="reader-strip__shown"
          x={0}
          width={WIDTH}
          y={shown.from * HEIGHT}
          height={Math.max(8, (shown.to - shown.from) * HEIGHT)}
        />
      </svg>
    </button>
  );
}

const Bars = memo(function Bars({ bars }: Pick<StripProps, 'bars'>) {
  const voices = useMap((map) => map.voices);
  const colourOf = (voice: VoiceId | null): string =>
    (voice === null ? undefined : voices.get(voice)?.colour) ?? 'var(--ink-soft)';
  return bars.map(({ index, from, to, kinds, voices: said }) => {
    const lane = { y: from * HEIGHT, height: Math.max(BAR_MIN, (to - from) * HEIGHT - GAP) };
    if (kinds.length === 0)
      return <rect key={index} className="reader-strip__bare" x={0} width={KINDS_WIDTH} {...lane} />;
    const kindWidth = KINDS_WIDTH / kinds.length;
    const voiceWidth = VOICES_WIDTH / said.length;
    return (
      <g key={index}>
        {kinds.map((kind, at) => (
          <rect key={kind} data-kind={kind} x={at * kindWidth} width={kindWidth} {...lane} />
        ))}
        {said.map((voice, at) => (
          <rect
            key={voice ?? 'room'}
            fill={colourOf(voice)}
            x={VOICES_AT + at * voiceWidth}
            width={voiceWidth}
            {...lane}
          />
        ))}
      </g>
    );
  });
});
