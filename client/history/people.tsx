import type { ParticipantId } from '../../shared/base/ids.ts';
import { useParticipant } from '../hooks/use-session-parts.ts';
import { Avatar } from '../ui/avatar.tsx';

/** Faces shown before the rest becomes a number. */
const FACES = 5;

/** Who took part: faces and names. */
export function People({ ids }: { readonly ids: readonly ParticipantId[] }) {
  const [first, second] = ids;
  const rest = ids.length - 2;
  return (
    <span className="timeline__people">
      <span className="timeline__faces">
        {ids.slice(0, FACES).map((id) => (
          <Face key={id} id={id} />
        ))}
      </span>
      <span className="timeline__names">
        {first !== undefined && <Name id={first} />}
        {second !== undefined && (
          <>
            {rest > 0 ? ', ' : ' and '}
            <Name id={second} />
          </>
        )}
        {rest > 0 && ` and ${rest} more`}
      </span>
    </span>
  );
}

/** Somebody's name; words in its place while it is looked up, or not known. */
export function Name({ id }: { readonly id: ParticipantId }) {
  return useParticipant(id)?.name ?? 'Somebody';
}

function Face({ id }: { readonly id: ParticipantId }) {
  const person = useParticipant(id);
  return person === undefined ? null : <Avatar name={person.name} colour={person.colour} size="sm" />;
}
