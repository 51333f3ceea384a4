import type { ElementId } from '../../shared/base/ids.ts';
import type { MatrixRow } from '../../shared/graph/matrix.ts';
import { placeForReply } from '../../shared/graph/placement.ts';
import { cardRect, centreOf } from '../../shared/graph/shapes.ts';
import { addLinkedCard, takenPlaces } from '../acts/add.ts';
import { useViewParts, type ViewParts } from '../acts/view-parts.tsx';
import { addBearerTo, removeBearerFrom } from '../commands/elements.ts';
import { useElement, useMap } from '../hooks/use-map.ts';
import { VoiceChip } from '../marks/voice-chip.tsx';
import { ElementStanding } from '../standing/element-standing.tsx';
import { useJudgedLines } from '../standing/use-judged.ts';
import { Plus } from '../ui/icons.ts';
import { Menu } from '../ui/menu.tsx';
import { select } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import { awayWords, partsWords } from './as-table.ts';
import { ADDITIONS, type Addition, type Column } from './columns.ts';
import { Entry } from './entry.tsx';

interface CellProps {
  readonly row: MatrixRow;
  readonly column: Column;
}

/** What one column says of one row. */
export function Cell({ row, column }: CellProps) {
  if (column === 'voice') return <VoiceCell id={row.id} />;
  if (column === 'bearers') return <BearersCell id={row.id} />;
  if (column === 'judged') return <JudgedCell id={row.id} />;
  if (column === 'standing') return <StandingCell id={row.id} />;
  return <ListCell row={row} column={column} />;
}

function VoiceCell({ id }: { readonly id: ElementId }) {
  const voice = useMap((map) => map.voices.get(map.elements.get(id)?.voice as never));
  return voice === undefined ? <VoiceChip voice={voice} /> : <span>{voice.label}</span>;
}

/** What the group made of it when it was last asked. */
function JudgedCell({ id }: { readonly id: ElementId }) {
  const lines = useJudgedLines(id);
  return (
    <div className="matrix__names">
      {/* Two quotations may have come to the same. */}
      {counted(lines).map(([key, line]) => (
        <span key={key}>{line}</span>
      ))}
    </div>
  );
}

/** Lines with keys of their own, also where they say the same. */
function counted(lines: readonly string[]): (readonly [string, string])[] {
  return lines.map((line, index) => [`${index} ${line}`, line]);
}

function StandingCell({ id }: { readonly id: ElementId }) {
  const kind = useElement(id)?.kind;
  return kind === undefined ? null : <ElementStanding id={id} kind={kind} />;
}

/** Who bears it, by name; the plus is a list of switches. */
function BearersCell({ id }: { readonly id: ElementId }) {
  const view = useViewParts();
  const element = useElement(id);
  const bearers = useMap((map) => map.bearers);
  if (element === undefined) return null;
  const borne = element.bearers.flatMap((each) => bearers.get(each) ?? []);
  const items = [...bearers.values()].map((bearer) => {
    const isOn = element.bearers.includes(bearer.id);
    const toggle = isOn ? removeBearerFrom : addBearerTo;
    return {
      label: bearer.label,
      checked: isOn,
      onSelect: () => void tell(toggle(view.session, id, bearer.id)),
    };
  });
  const other = { label: 'Somebody else (in the details)', onSelect: () => select([id]) };
  const groups = items.length === 0 ? [{ items: [other] }] : [{ items }, { items: [other] }];
  return (
    <div className="matrix__names">
      {borne.map((bearer) => (
        <span key={bearer.id}>{bearer.label}</span>
      ))}
      {view.mayEdit && (
        <Menu
          label="Who bears it"
          align="start"
          groups={groups}
          trigger={
            <button type="button" data-stop className="matrix__add" aria-label="Choose who bears it">
              <Plus size={14} />
            </button>
          }
        />
      )}
    </div>
  );
}

function ListCell({ row, column }: { readonly row: MatrixRow; readonly column: keyof typeof ADDITIONS }) {
  const view = useViewParts();
  const addition = ADDITIONS[column];
  return (
    <>
      {row[column].map(({ element, relation, onRelation }) => (
        <Entry key={relation} id={element} via={relation} onRelation={onRelation} />
      ))}
      <Away count={row.away?.[column] ?? 0} />
      {column === 'evidence' && row.parts > 0 && <p className="matrix__parts">{partsWords(row.parts)}</p>}
      {view.mayEdit && (
        <button
          type="button"
          data-stop
          className="matrix__add"
          aria-label={addition.label}
          title={addition.label}
          onClick={() => add(view, row.id, addition)}
        >
          <Plus size={14} />
        </button>
      )}
    </>
  );
}

/** How many entries of the cell a lens folds away. */
function Away({ count }: { readonly count: number }) {
  return count === 0 ? null : <p className="matrix__parts">{awayWords(count)}</p>;
}

/** Adds a card with its relation to the row, below the row's own card on the canvas, and opens it for writing here. */
function add(view: ViewParts, id: ElementId, { kind, link }: Addition): void {
  const at = view.positionOf(id);
  if (at === undefined) return;
  const place = placeForReply(at, takenPlaces(view));
  addLinkedCard(view, kind, centreOf(cardRect(place)), link, id);
}
