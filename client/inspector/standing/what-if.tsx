import { targetName } from '../../../shared/graph/phrases.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { differenceWords } from '../../../shared/standing/reason-words.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import type { Stands } from '../../standing/standing-store.ts';
import { useDifferences } from '../../standing/use-standing.ts';
import { Button } from '../../ui/button.tsx';
import { unmuteAll } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import { jumpTo } from '../jump.ts';
import { MuteButton } from './mute-button.tsx';
import './what-if.css';

/** Differences that are listed; the rest are smaller. */
const LISTED_MAX = 8;

/** What I muted, and what would be otherwise without it. */
export function WhatIf() {
  const muted = useView((view) => [...view.standing.muted]);
  const differences = useDifferences();
  const map = useMap((whole) => whole);
  if (muted.length === 0) {
    return (
      <p className="panel__fine">
        What if something were not there? Leave out a card or a relation where it is selected; only you will
        see it.
      </p>
    );
  }
  const cards = [...differences].filter(([id]) => {
    const kind = targetsRelation(id) || muted.includes(id) ? undefined : map.elements.get(id)?.kind;
    return kind !== undefined && kind !== 'question';
  });
  const listed = cards.sort(([, a], [, b]) => distance(b) - distance(a)).slice(0, LISTED_MAX);
  return (
    <div className="what-if">
      <h4 className="what-if__heading">What if these were not there?</h4>
      <ul className="what-if__muted">
        {muted.map((id) => (
          <li key={id}>
            <Jump id={id} text={targetName(map, id)} />
            <MuteButton id={id} what="this" />
          </li>
        ))}
      </ul>
      {listed.length === 0 ? (
        <p className="panel__fine">No card would stand otherwise.</p>
      ) : (
        <ul className="what-if__list" aria-label="What would be otherwise">
          {listed.map(([id, { strength, supposed }]) => (
            <li key={id}>
              <Jump id={id} text={differenceWords(map, id, strength, supposed?.strength ?? strength)} />
            </li>
          ))}
        </ul>
      )}
      {cards.length > listed.length && (
        <p className="panel__fine">{cards.length - listed.length} more cards would move less than these.</p>
      )}
      <Button size="sm" onClick={unmuteAll}>
        Put all back
      </Button>
    </div>
  );
}

function Jump({ id, text }: { readonly id: TargetId; readonly text: string }) {
  const session = useSession();
  return (
    <button type="button" className="panel__jump" onClick={() => jumpTo(session.reading().map, id)}>
      {text}
    </button>
  );
}

function distance({ strength, supposed }: Stands): number {
  return supposed === undefined ? 0 : Math.abs(supposed.strength - strength);
}
