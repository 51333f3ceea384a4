import { useRef, useState } from 'react';
import type { StepId } from '../../shared/base/ids.ts';
import { stepsOf } from '../../shared/graph/tours.ts';
import { SHOWN_MAX, TITLE_MAX } from '../../shared/model/limits.ts';
import type { Tour } from '../../shared/model/tour.ts';
import { undo } from '../commands/map.ts';
import { addStep, deleteTour, moveStep, renameTour } from '../commands/tours.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { Play, Plus, Trash2 } from '../ui/icons.ts';
import { announce, notify } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { tell } from '../view-state/tell.ts';
import { DraftField } from './draft-field.tsx';
import { startTour } from './start.ts';
import { StepRow } from './step-row.tsx';

interface TourEditorProps {
  readonly tour: Tour;
  readonly onGone: () => void;
}

/** The steps of one tour, to be written and put in order. */
export function TourEditor({ tour, onGone }: TourEditorProps) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const steps = useMap((map) => stepsOf(map, tour.id));
  const [open, setOpen] = useState<StepId | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const move = (id: StepId, to: number): void => {
    if (to < 0 || to >= steps.length || !tell(moveStep(session, id, to))) return;
    announce(`Now step ${to + 1} of ${steps.length}.`);
    // The row is put elsewhere in the list, and what had the focus in it may lose it on the way.
    requestAnimationFrame(() => focusStep(list.current, id));
  };
  if (!mayEdit) return <p className="tours__about">You can play this tour, but not change it.</p>;
  return (
    <>
      <DraftField
        label="Title"
        lines="one"
        value={tour.title}
        maxLength={TITLE_MAX}
        onKeep={(title) => tell(renameTour(session, tour.id, title))}
      />
      {steps.length === 0 && (
        <p className="tours__about">
          Select on the map what the first step is to show, then add the step and write what is said there.
        </p>
      )}
      <ol className="tours__steps" ref={list}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            step={step}
            at={at}
            of={steps.length}
            isOpen={open === step.id}
            onToggle={() => setOpen(open === step.id ? null : step.id)}
            onMove={(to) => move(step.id, to)}
            onDrop={(id) => move(id, at)}
          />
        ))}
      </ol>
      <AddStep tour={tour} onAdded={setOpen} />
      <div className="tours__acts">
        <Button icon={<Play />} disabled={steps.length === 0} onClick={() => startTour(session, tour.id)}>
          Start
        </Button>
        <Button
          variant="danger"
          icon={<Trash2 />}
          onClick={() => {
            if (!tell(deleteTour(session, tour.id))) return;
            onGone();
            notify({
              tone: 'info',
              text: `Deleted the tour “${tour.title}”.`,
              action: { label: 'Undo', run: () => void undo(session) },
            });
          }}
        >
          Delete the tour
        </Button>
      </div>
    </>
  );
}

function AddStep({ tour, onAdded }: { readonly tour: Tour; readonly onAdded: (step: StepId) => void }) {
  const session = useSession();
  const selection = useView((view) => view.selection);
  const chosen = selection.size;
  const add = (): void => {
    const added = addStep(session, tour.id, { show: [...selection].slice(0, SHOWN_MAX) });
    if (tell(added)) onAdded(added.value);
  };
  return (
    <Button icon={<Plus />} onClick={add}>
      {chosen === 0 ? 'Add a step on the whole map' : `Add a step on what is selected (${chosen})`}
    </Button>
  );
}

function focusStep(list: HTMLElement | null, id: StepId): void {
  list?.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"] .tours__toggle`)?.focus();
}
