import { type DragEvent, useState } from 'react';
import { isId, type StepId } from '../../shared/base/ids.ts';
import type { Step } from '../../shared/model/tour.ts';
import { excerpt } from '../inspector/sentences.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, GripVertical } from '../ui/icons.ts';
import { StepEditor } from './step-editor.tsx';

/** Steps dragged over anything but a list of steps are nothing to it. */
const DRAGGED = 'application/x-penumbra-step';

interface StepRowProps {
  readonly step: Step;
  readonly at: number;
  readonly of: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (to: number) => void;
  /** Another step was dropped here. */
  readonly onDrop: (id: StepId) => void;
}

/** One step in the list: what it says and how much it shows; open, it can be written. */
export function StepRow({ step, at, of, isOpen, onToggle, onMove, onDrop }: StepRowProps) {
  const [isOver, setOver] = useState(false);
  const name = `step ${at + 1}`;
  return (
    <li
      className="tours__step"
      data-step={step.id}
      data-over={isOver || undefined}
      // Open, its words are to be selected by dragging over them.
      draggable={!isOpen}
      onDragStart={(event) => lift(event, step.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (!isId('step', id)) return;
        event.preventDefault();
        if (id !== step.id) onDrop(id);
      }}
    >
      <div className="tours__line">
        <span className="tours__grip" title="Drag to reorder">
          <GripVertical size={16} aria-hidden="true" />
        </span>
        <button
          type="button"
          className="tours__toggle"
          aria-expanded={isOpen}
          onClick={onToggle}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            onMove(at + (event.key === 'ArrowUp' ? -1 : 1));
          }}
        >
          {isOpen ? (
            <ChevronDown size={16} aria-hidden="true" />
          ) : (
            <ChevronRight size={16} aria-hidden="true" />
          )}
          <span className="tours__number">{at + 1}</span>
          <span className="tours__excerpt">
            {step.caption === '' ? <em>Nothing is said yet</em> : excerpt(step.caption, 90)}
            <small>{step.show.length === 0 ? 'the whole map' : `${step.show.length} shown`}</small>
          </span>
        </button>
        <IconButton
          label={`Move ${name} up`}
          shortcut="Alt+↑"
          icon={<ArrowUp />}
          side="left"
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <IconButton
          label={`Move ${name} down`}
          shortcut="Alt+↓"
          icon={<ArrowDown />}
          side="left"
          disabled={at === of - 1}
          onClick={() => onMove(at + 1)}
        />
      </div>
      {isOpen && <StepEditor step={step} />}
    </li>
  );
}

function lift(event: DragEvent<HTMLElement>, id: StepId): void {
  event.dataTransfer.setData(DRAGGED, id);
  event.dataTransfer.effectAllowed = 'move';
}
