import { targetName } from '../../shared/graph/phrases.ts';
import { passagesFor, spotlightOn } from '../../shared/graph/tours.ts';
import { CAPTION_MAX, SHOWN_MAX } from '../../shared/model/limits.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { Step } from '../../shared/model/tour.ts';
import { undo } from '../commands/map.ts';
import { deleteStep, setCaption, setPassage, setShown } from '../commands/tours.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { jumpTo } from '../inspector/jump.ts';
import { excerpt } from '../inspector/sentences.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Play, Trash2, X } from '../ui/icons.ts';
import { Select } from '../ui/select.tsx';
import { notify } from '../view-state/actions.ts';
import { useView, viewState } from '../view-state/store.ts';
import { tell } from '../view-state/tell.ts';
import { DraftField } from './draft-field.tsx';
import { startTour } from './start.ts';
import { goneWords } from './words.ts';

/** Writes one step: what is said, what is shown, and which words of a paper are read along. */
export function StepEditor({ step }: { readonly step: Step }) {
  const session = useSession();
  const remove = (): void => {
    if (!tell(deleteStep(session, step.id))) return;
    notify({
      tone: 'info',
      text: 'Deleted a step of the tour.',
      action: { label: 'Undo', run: () => void undo(session) },
    });
  };
  return (
    <div className="tours__editor">
      <DraftField
        label="What is said"
        lines="several"
        hint="One to three sentences are read at a glance."
        value={step.caption}
        maxLength={CAPTION_MAX}
        onKeep={(caption) => tell(setCaption(session, step.id, caption))}
      />
      <ShownList step={step} />
      <PassageChoice step={step} />
      <div className="tours__acts">
        <Button size="sm" icon={<Play />} onClick={() => startTour(session, step.tour, step.id)}>
          Play from here
        </Button>
        <Button size="sm" variant="danger" icon={<Trash2 />} onClick={remove}>
          Delete the step
        </Button>
      </div>
    </div>
  );
}

/** What is shown, the main thing first; taken over from what is selected on the map. */
function ShownList({ step }: { readonly step: Step }) {
  const session = useSession();
  const map = useMap(({ elements, relations }) => ({ elements, relations }));
  const light = spotlightOn(map, step.show);
  const gone = goneWords(map, step, light);
  const show = (ids: readonly TargetId[]): void => void tell(setShown(session, step.id, ids));
  const hasSelection = useView((view) => view.selection.size > 0);
  const selected = (): TargetId[] => [...viewState.getState().selection];
  const withSelected = (): TargetId[] => [...new Set([...light.shown, ...selected()])].slice(0, SHOWN_MAX);
  return (
    <fieldset className="tours__shown">
      <legend>What is shown</legend>
      {light.shown.length === 0 && <p className="tours__about">The whole map.</p>}
      <ul>
        {light.shown.map((id) => (
          <li key={id}>
            <button type="button" className="tours__card" onClick={() => jumpTo(session.reading().map, id)}>
              {targetName(map, id)}
            </button>
            <IconButton
              label={`Show it no longer: ${targetName(map, id)}`}
              icon={<X />}
              side="left"
              onClick={() => show(light.shown.filter((each) => each !== id))}
            />
          </li>
        ))}
      </ul>
      {gone !== undefined && <p className="tours__about">{gone}</p>}
      <div className="tours__acts">
        <Button size="sm" disabled={!hasSelection} onClick={() => show(withSelected())}>
          Add what is selected
        </Button>
        <Button size="sm" disabled={!hasSelection} onClick={() => show(selected().slice(0, SHOWN_MAX))}>
          Show only that
        </Button>
      </div>
    </fieldset>
  );
}

const NONE = 'none';

/** The words of a paper that are read along: one of the quotations of the cards that are shown. */
function PassageChoice({ step }: { readonly step: Step }) {
  const session = useSession();
  const elements = useMap((map) => map.elements);
  const passages = passagesFor({ elements }, step.show);
  if (passages.length === 0 && step.passage === undefined) return null;
  const known = new Map(passages.map((each) => [each.anchor.id as string, each]));
  const chosen = step.passage?.anchor ?? NONE;
  return (
    <Select
      label="Words read along"
      value={known.has(chosen) ? chosen : NONE}
      options={[
        { value: NONE, label: 'None' },
        ...passages.map(({ element, anchor }) => ({
          value: anchor.id,
          label: `“${excerpt(anchor.exact, 60)}”`,
          meaning: excerpt(element.text, 60),
        })),
      ]}
      onChange={(id) => {
        const found = known.get(id);
        const passage = found && { element: found.element.id, anchor: found.anchor.id };
        tell(setPassage(session, step.id, passage));
      }}
    />
  );
}
