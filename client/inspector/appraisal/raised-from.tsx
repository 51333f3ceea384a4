import { originOf } from '../../../shared/appraisal/raise.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { Info } from '../../ui/icons.ts';
import { jumpTo } from '../jump.ts';
import { cardPhrase } from '../sentences.ts';

/** Says of a card that a critical question was made into where it comes from, and that its words are a start while they are. */
export function RaisedFrom({ id }: { readonly id: ElementId }) {
  const session = useSession();
  const origin = useMap((map) => originOf(map, id));
  const subject = origin?.subject;
  const card = useMap((map) => (isTarget(subject) ? cardPhrase(map, subject) : undefined));
  if (origin === undefined || !isTarget(subject)) return null;
  return (
    <div className="raised-from">
      <p>
        A critical question ({origin.scheme.name.toLocaleLowerCase()}) about{' '}
        <button type="button" className="panel__jump" onClick={() => jumpTo(session.reading().map, subject)}>
          {card}
        </button>
      </p>
      {origin.isUnworded && (
        <p className="raised-from__start">
          <Info aria-hidden="true" />
          The words are only a start: say it in your own.
        </p>
      )}
    </div>
  );
}

function isTarget(subject: string | undefined): subject is TargetId {
  return subject !== undefined && (subject.startsWith('e_') || targetsRelation(subject as TargetId));
}
