import type { ArgumentMap } from '../../shared/model/map.ts';
import { useSession } from '../hooks/session-context.tsx';
import { jumpTo } from '../inspector/jump.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useView } from '../view-state/store.ts';
import type { ChangeMark } from '../view-state/types.ts';
import { type ChangeItem, type ChangeList, isRelation, thingsWords } from './changes.ts';
import './changes-view.css';
import type { Side } from './source.ts';

interface ChangesViewProps {
  /** The map as it was. */
  readonly then: ArgumentMap;
  readonly changes: ChangeList;
  readonly side: Side;
  readonly onCompare: (side: Side) => void;
}

const HEADINGS: readonly { readonly mark: ChangeMark; readonly heading: string; readonly sign: string }[] = [
  { mark: 'added', heading: 'Added since', sign: '+' },
  { mark: 'changed', heading: 'Changed since', sign: '~' },
  { mark: 'gone', heading: 'Gone since', sign: '−' },
];

/** What differs between then and now: a click on a thing shows it, on the side on which it is. */
export function ChangesView({ then, changes, side, onCompare }: ChangesViewProps) {
  const session = useSession();
  const { groups, moved } = changes;
  const flyTo = ({ target }: ChangeItem, mark: ChangeMark): void => {
    if (target === null) return;
    // What was changed is on both sides, and is shown on the one that is looked at.
    const to = mark === 'added' ? 'now' : mark === 'gone' ? 'then' : side;
    onCompare(to);
    jumpTo(to === 'now' ? session.reading().map : then, target);
  };
  if (moved.length === 0 && HEADINGS.every(({ mark }) => groups[mark].length === 0)) {
    return <EmptyState text="Nothing has changed since then." />;
  }
  return (
    <div className="changes">
      <p className="changes__counts">
        {HEADINGS.map(({ mark, sign }) => (
          <span key={mark} className="changes__count" data-mark={mark}>
            <span className="changes__sign">{sign}</span> {groups[mark].length} {mark}
          </span>
        ))}
      </p>
      {HEADINGS.filter(({ mark }) => groups[mark].length > 0).map(({ mark, heading, sign }) => (
        <section key={mark} className="changes__group" data-mark={mark} aria-label={heading}>
          <h3 className="changes__heading">
            <span className="changes__sign" aria-hidden="true">
              {sign}
            </span>
            {heading} <span className="changes__number">{groups[mark].length}</span>
          </h3>
          <Group items={groups[mark]} onShow={(item) => flyTo(item, mark)} />
        </section>
      ))}
      {moved.length > 0 && (
        <details className="changes__group">
          <summary className="changes__heading">
            Only moved <span className="changes__number">{moved.length}</span>
          </summary>
          <Items items={moved} onShow={(item) => flyTo(item, 'changed')} />
        </details>
      )}
    </div>
  );
}

/** Relations listed one by one; more come and go with their cards, and are folded away under them. */
const RELATIONS_SHOWN = 3;

function Group({ items, onShow }: ItemsProps) {
  const relations = items.filter(isRelation);
  if (relations.length <= RELATIONS_SHOWN) return <Items items={items} onShow={onShow} />;
  return (
    <>
      <Items items={items.filter((item) => !isRelation(item))} onShow={onShow} />
      <details className="changes__relations">
        <summary>{thingsWords(relations)}</summary>
        <Items items={relations} onShow={onShow} />
      </details>
    </>
  );
}

interface ItemsProps {
  readonly items: readonly ChangeItem[];
  readonly onShow: (item: ChangeItem) => void;
}

function Items({ items, onShow }: ItemsProps) {
  const selection = useView((view) => view.selection);
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          {item.target === null ? (
            <div className="changes__item">
              <Item item={item} />
            </div>
          ) : (
            <button
              type="button"
              className="changes__item changes__item--place"
              aria-current={selection.has(item.target) || undefined}
              onClick={() => onShow(item)}
            >
              <Item item={item} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Item({ item }: { readonly item: ChangeItem }) {
  return (
    <>
      <span className="changes__icon" aria-hidden="true">
        {item.kind !== undefined && <KindIcon kind={item.kind} />}
      </span>
      <span className="changes__label">{item.label}</span>
      {item.detail !== undefined && <span className="changes__detail">{item.detail}</span>}
      {item.was !== undefined && <span className="changes__was">was: {item.was}</span>}
    </>
  );
}
