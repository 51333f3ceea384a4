import type { ParticipantId } from '../../shared/base/ids.ts';
import { useParticipant } from '../hooks/use-session-parts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Section } from '../ui/section.tsx';
import './authors.css';
import type { Summary } from './summary.ts';

/** People listed before the rest becomes a number. */
const SHOWN_MAX = 8;
/** The colour of somebody whose own is not known here. */
const UNKNOWN_COLOUR = '#7c7468';

/** Who put the cards on the map. */
export function Authors({ authors }: { readonly authors: Summary['authors'] }) {
  const more = authors.length - SHOWN_MAX;
  return (
    <Section title="Put here by">
      <ul>
        {authors.slice(0, SHOWN_MAX).map((author) => (
          <Author key={author.id} {...author} />
        ))}
      </ul>
      {more > 0 && <p className="panel__fine">and {more} more</p>}
    </Section>
  );
}

function Author({ id, cards }: { readonly id: ParticipantId; readonly cards: number }) {
  const person = useParticipant(id);
  const name = person?.name ?? 'Somebody not known here';
  return (
    <li className="authors__line">
      <Avatar name={name} colour={person?.colour ?? UNKNOWN_COLOUR} size="sm" />
      <span className="counts__label">{name}</span>
      <span className="counts__number">{cards}</span>
    </li>
  );
}
