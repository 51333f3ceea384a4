import type { MapHistory } from '../../shared/wire/history.ts';
import { momentWords } from './moment-words.ts';
import type { Point } from './source.ts';

/** What the slider says of the moment that is looked at. */
interface ScrubberWords {
  readonly moment: string;
  /** Which version it is, if it was chosen as one. */
  readonly version: string | undefined;
  /** All of it in one sentence. */
  readonly spoken: string;
}

/** The words for a point, which may lie beyond the ends of the slider: a named version is kept for longer than edits. */
export function scrubberWords(
  { oldest, head }: Pick<MapHistory, 'oldest' | 'head'>,
  point: Point | null,
  now: number,
): ScrubberWords {
  if (point === null) return { moment: 'Now', version: undefined, spoken: 'Now' };
  const moment = momentWords(point.at, now);
  const version = point.version?.name;
  const place =
    point.seq < oldest
      ? 'older than every edit that is kept'
      : `moment ${point.seq - oldest} of ${head - oldest}`;
  return {
    moment,
    version,
    spoken: [moment, version, place].filter((each) => each !== undefined).join(', '),
  };
}
