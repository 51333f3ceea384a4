import { ELEMENT_KINDS } from '../../shared/model/element.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { ELEMENT_WORDS } from '../../shared/model/words.ts';
import { duplicate } from '../commands/clipboard.ts';
import { deleteSelection } from '../commands/delete.ts';
import { applyLayout } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { Button } from '../ui/button.tsx';
import { Copy, LayoutGrid, Trash2 } from '../ui/icons.ts';
import { clearSelection, select } from '../view-state/actions.ts';
import './inspector.css';
import { tell } from '../view-state/tell.ts';
import './several-panel.css';
import { tidyPositions } from './tidy.ts';

/** What is selected, counted, and what can be done with all of it. */
export function SeveralPanel({ ids }: { readonly ids: readonly TargetId[] }) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const elements = useMap((map) => map.elements);
  const cards = ids.flatMap((id) => (targetsRelation(id) ? [] : (elements.get(id) ?? [])));
  const relations = ids.filter(targetsRelation).length;
  const cardIds = cards.map((card) => card.id);
  const copy = (): void => {
    const copies = duplicate(session, cardIds);
    tell(copies);
    if (copies.ok) select(copies.value);
  };
  return (
    <article aria-label="Several selected">
      <header className="panel__head">
        <h2 className="panel__title">{countWords(cards.length, relations)}</h2>
        <ul className="several__kinds">
          {ELEMENT_KINDS.map((kind) => ({ kind, count: cards.filter((card) => card.kind === kind).length }))
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <li key={kind} className="several__kind">
                <KindIcon kind={kind} /> {ELEMENT_WORDS[kind]} <span className="panel__fine">{count}</span>
              </li>
            ))}
        </ul>
      </header>
      {mayEdit && (
        <div className="panel__actions">
          {cards.length > 1 && (
            <Button
              size="sm"
              icon={<LayoutGrid />}
              onClick={() => tell(applyLayout(session, tidyPositions(cards)))}
            >
              Line up in rows
            </Button>
          )}
          {cards.length > 0 && (
            <Button size="sm" icon={<Copy />} onClick={copy}>
              Duplicate
            </Button>
          )}
          <Button
            size="sm"
            variant="danger"
            icon={<Trash2 />}
            onClick={() => tell(deleteSelection(session, ids)) && clearSelection()}
          >
            Delete all {ids.length}
          </Button>
        </div>
      )}
    </article>
  );
}

function countWords(cards: number, relations: number): string {
  const parts = [
    cards > 0 && `${cards} ${cards === 1 ? 'card' : 'cards'}`,
    relations > 0 && `${relations} ${relations === 1 ? 'relation' : 'relations'}`,
  ];
  return `${parts.filter(Boolean).join(' and ')} selected`;
}
