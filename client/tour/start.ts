import type { StepId, TourId } from '../../shared/base/ids.ts';
import { stepsOf } from '../../shared/graph/tours.ts';
import type { MapSession } from '../session/types.ts';
import { goToStep } from '../view-state/actions.ts';
import { rememberOffered } from './offered.ts';

/** Plays a tour from its first step, or from another one. Does nothing where it has none. */
export function startTour(session: MapSession, tour: TourId, from?: StepId): void {
  const steps = stepsOf(session.reading().map, tour);
  const at = Math.max(
    0,
    steps.findIndex((each) => each.id === from),
  );
  const step = steps[at];
  if (step === undefined) return;
  rememberOffered(window.localStorage, session.mapId);
  goToStep({ tour, step: step.id, at });
}
