import type { KeyboardEvent } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { relationLabel } from '../../../shared/graph/relation-label.ts';
import { relationVerbReversed } from '../../../shared/model/words.ts';
import { useLinks } from '../../hooks/use-derived.ts';
import type { MapSession } from '../../session/types.ts';
import { hover, select } from '../../view-state/actions.ts';

interface CardRelationsProps {
  readonly id: ElementId;
  readonly session: MapSession;
}

/**
 * The relations of the selected card as buttons for the keyboard and the screen reader. Alt+Down enters the list, up
 * and down walk it, the focused one glows on the canvas, Enter selects it and Esc goes back. They take no room.
 */
export function CardRelations({ id, session }: CardRelationsProps) {
  const links = useLinks();
  const { map } = session.reading();
  const lines = [
    ...(links.from.get(id) ?? []).map((each) => ({
      relation: each,
      text: `${relationLabel(each)} ${targetName(map, each.to)}`,
    })),
    ...(links.to.get(id) ?? []).map((each) => ({
      relation: each,
      text: `${relationVerbReversed(each)} ${targetName(map, each.from)}`,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="card-relations" aria-label="Relations" onKeyDown={walk}>
      {lines.map(({ relation, text }) => (
        <li key={relation.id}>
          <button
            type="button"
            tabIndex={-1}
            onFocus={() => hover(relation.id)}
            onBlur={() => hover(null)}
            onClick={(event) => {
              event.stopPropagation();
              select([relation.id]);
            }}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Moves between the buttons of the list, and back to the card. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) buttons[(now + step + buttons.length) % buttons.length]?.focus({ preventScroll: true });
  else if (event.key === 'Escape')
    event.currentTarget.closest<HTMLElement>('.card')?.focus({ preventScroll: true });
  else return;
  event.preventDefault();
  event.stopPropagation();
}
