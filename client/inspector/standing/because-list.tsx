import { BAND_MEANINGS, type Band } from '../../../shared/standing/bands.ts';
import {
  reasonAside,
  reasonSentence,
  weightWords,
  withoutWords,
} from '../../../shared/standing/reason-words.ts';
import type { Reason } from '../../../shared/standing/reasons.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { jumpTo } from '../jump.ts';
import './because-list.css';
import { MuteButton } from './mute-button.tsx';

interface BecauseListProps {
  readonly reasons: readonly Reason[];
  readonly band: Band;
}

/** The reasons for which something stands as it does, the heaviest first. */
export function BecauseList({ reasons, band }: BecauseListProps) {
  if (reasons.length === 0) {
    return <p className="panel__fine">Nothing on the map is said for or against it: {BAND_MEANINGS.open}.</p>;
  }
  const heaviest = Math.max(...reasons.map(({ weight }) => Math.abs(weight)));
  return (
    <ol className="because" aria-label="Because">
      {reasons.map((reason) => (
        <Line key={reason.id} reason={reason} band={band} heaviest={heaviest} />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly reason: Reason;
  readonly band: Band;
  readonly heaviest: number;
}

function Line({ reason, band, heaviest }: LineProps) {
  const session = useSession();
  const sentence = useMap((map) => reasonSentence(map, reason));
  const raises = reason.weight >= 0;
  const part = heaviest === 0 ? 0 : Math.abs(reason.weight) / heaviest;
  const aside = reasonAside(reason);
  const notes = [
    `${raises ? 'For it' : 'Against it'}: ${weightWords(reason.weight)}${aside === '' ? '' : ` (${aside})`}.`,
    withoutWords(band, reason.without),
  ];
  return (
    <li className="because__line">
      <div className="because__words">
        <button
          type="button"
          className="panel__jump"
          onClick={() => jumpTo(session.reading().map, reason.from)}
        >
          {sentence}
        </button>
        <span className="because__bar" aria-hidden="true" data-raises={raises || undefined}>
          <span style={{ width: `${Math.max(2, part * 100)}%` }} />
        </span>
        <span className="panel__fine">{notes.filter((note) => note !== '').join(' ')}</span>
      </div>
      <MuteButton id={reason.id} what={reason.role === 'ground' ? 'this card' : 'this reason'} />
    </li>
  );
}
