import { useEffect, useId, useMemo, useRef } from 'react';
import { passageOf, playableTours, type Spotlight, stepsOf } from '../../shared/graph/tours.ts';
import type { Step, Tour } from '../../shared/model/tour.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ArrowLeft, ArrowRight, Pencil, X } from '../ui/icons.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import {
  announce,
  endTour,
  goToStep,
  moveCamera,
  notify,
  openPanel,
  setFolds,
} from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import type { Touring } from '../view-state/types.ts';
import { Passage } from './passage.tsx';
import './player.css';
import { useFocusWhileOpen } from '../ui/use-focus-while-open.ts';
import { startTour } from './start.ts';
import { swiping } from './swipe.ts';
import type { TourIntent } from './tour-keys.ts';
import { useLight, useLookThere } from './use-light.ts';
import { useTop } from './use-top.ts';
import { useTourKeys } from './use-tour-keys.ts';
import { goneWords, shownWords } from './words.ts';

/** The tour that plays, under the map; ends by itself when somebody deletes the last of its steps. */
export function Player({ touring }: { readonly touring: Touring }) {
  const tour = useMap((map) => map.tours.get(touring.tour));
  const steps = useMap((map) => stepsOf(map, touring.tour));
  const found = steps.findIndex((each) => each.id === touring.step);
  const at = found === -1 ? Math.min(touring.at, steps.length - 1) : found;
  const step = steps[at];
  const isGone = tour === undefined || step === undefined;
  useEffect(() => {
    if (isGone) {
      endTour();
      notify({ tone: 'info', text: 'Somebody deleted this tour.' });
    } else if (found === -1) {
      announce('The step you were at was deleted.');
      goToStep({ tour: tour.id, step: step.id, at });
    } else if (at !== touring.at) goToStep({ tour: tour.id, step: step.id, at });
  }, [isGone, found, at, tour, step, touring.at]);
  if (isGone) return null;
  return <Playing tour={tour} steps={steps} step={step} at={at} />;
}

interface PlayingProps {
  readonly tour: Tour;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly at: number;
}

function Playing({ tour, steps, step, at }: PlayingProps) {
  const frame = useRef<HTMLElement>(null);
  const id = useId();
  const mayEdit = useMayEdit();
  useFocusWhileOpen(frame);
  const goTo = (place: number): void => {
    const to = steps[Math.max(0, Math.min(place, steps.length - 1))];
    if (to !== undefined) goToStep({ tour: tour.id, step: to.id, at: steps.indexOf(to) });
  };
  const run = (intent: TourIntent): void => {
    // Of keys that follow each other fast the second one comes before the first has been drawn.
    const now = viewState.getState().touring?.at ?? at;
    if (intent === 'end') endTour();
    else if (intent === 'first') goTo(0);
    else if (intent === 'last') goTo(steps.length - 1);
    else goTo(now + (intent === 'next' ? 1 : -1));
  };
  const onKeyDown = useTourKeys(run);
  const latest = useRef(run);
  latest.current = run;
  const swipe = useMemo(() => swiping((way) => latest.current(way)), []);
  const isLast = at === steps.length - 1;
  const putBack = usePutBack();
  const said = useTop(step.id);
  const finish = (): void => {
    putBack();
    endTour();
    // By then the view has the room that the tour took.
    requestAnimationFrame(() => moveCamera({ kind: 'fit-all' }));
  };
  return (
    <section
      ref={frame}
      className="tour"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-said`}
      onKeyDown={(event) => onKeyDown(event.nativeEvent)}
      {...swipe}
    >
      <Progress at={at} of={steps.length} />
      <header className="tour__where">
        <h2 className="tour__title" id={`${id}-title`}>
          {tour.title}
        </h2>
        <p className="tour__count">
          Step {at + 1} of {steps.length}
        </p>
        {mayEdit && (
          <IconButton
            className="tour__edit"
            label="Edit this tour"
            icon={<Pencil />}
            side="top"
            onClick={() => openPanel('tours')}
          />
        )}
      </header>
      <div
        ref={said}
        className="tour__said"
        id={`${id}-said`}
        // What does not fit is scrolled to, by keys too.
        role="region"
        tabIndex={0}
        aria-label="What is said at this step"
        aria-live="polite"
        aria-atomic="true"
      >
        <VisuallyHidden>
          Step {at + 1} of {steps.length}.
        </VisuallyHidden>
        <Said step={step} />
      </div>
      <div className="tour__acts">
        <Button size="lg" icon={<ArrowLeft />} disabled={at === 0} onClick={() => run('back')}>
          Back
        </Button>
        {isLast ? (
          <Button size="lg" variant="primary" onClick={finish}>
            Finish
          </Button>
        ) : (
          <Button size="lg" variant="primary" icon={<ArrowRight />} onClick={() => run('next')}>
            Next
          </Button>
        )}
        {isLast && <NextTour after={tour} before={putBack} />}
      </div>
      <IconButton
        className="tour__end"
        label="End the tour"
        shortcut="Esc"
        icon={<X />}
        side="top"
        onClick={endTour}
      />
    </section>
  );
}

/**
 * Folds what a tour unfolded, at its end. Who leaves before the end wants to look closer, and keeps what they see.
 */
function usePutBack(): () => void {
  const before = useRef(viewState.getState().folded);
  return () => setFolds(before.current);
}

/** What is said at a step, and what is shown meanwhile for who does not see it. */
function Said({ step }: { readonly step: Step }) {
  const light = useLight(step);
  const map = useMap(({ elements, relations }) => ({ elements, relations }));
  const passage = passageOf(map, step);
  const gone = goneWords(map, step, light);
  return (
    <>
      <LookThere key={step.id} light={light} />
      <div className="tour__words">
        <p className="tour__caption">
          {step.caption === '' ? 'Nothing is said at this step yet.' : step.caption}
        </p>
        {gone !== undefined && <p className="tour__gone">{gone}</p>}
        <VisuallyHidden>{shownWords(map, light)}</VisuallyHidden>
      </div>
      {passage !== undefined && <Passage {...passage} />}
    </>
  );
}

/** Looks at each step anew, also where two show the same and somebody moved the map between them. */
function LookThere({ light }: { readonly light: Spotlight }) {
  useLookThere(light);
  return null;
}

function Progress({ at, of }: { readonly at: number; readonly of: number }) {
  return (
    <div className="tour__progress" aria-hidden="true">
      <div style={{ width: `${((at + 1) / of) * 100}%` }} />
    </div>
  );
}

/** At the end of one tour the next one is a click away. */
function NextTour({ after, before }: { readonly after: Tour; readonly before: () => void }) {
  const session = useSession();
  const tours = useMap(playableTours);
  const next = tours[tours.findIndex(({ id }) => id === after.id) + 1];
  if (next === undefined) return null;
  return (
    <Button
      size="lg"
      className="tour__next-tour"
      title={next.title}
      onClick={() => {
        before();
        startTour(session, next.id);
      }}
    >
      Next tour: {next.title}
    </Button>
  );
}
