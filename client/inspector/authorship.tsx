import type { ParticipantId } from '../../shared/base/ids.ts';
import { useParticipant } from '../hooks/use-session-parts.ts';
import './inspector.css';

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

interface AuthorshipProps {
  readonly verb: 'Added' | 'Drawn';
  readonly by: ParticipantId;
  readonly at: string;
}

/** Who put it on the map, and when. */
export function Authorship({ verb, by, at }: AuthorshipProps) {
  const person = useParticipant(by);
  return (
    <p className="panel__who">
      {verb} by {person?.name ?? 'somebody who is not known here'},{' '}
      <time dateTime={at}>{moments.format(new Date(at))}</time>
    </p>
  );
}
