import { newId, type StepId, type TourId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { DONE, missing, type Written } from '../../shared/doc/write/edit.ts';
import { addRecord, changeRecord, deleteRecord } from '../../shared/doc/write/records.ts';
import { readsAlong, stepsOf } from '../../shared/graph/tours.ts';
import { rankBetween } from '../../shared/model/order.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { Step } from '../../shared/model/tour.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship } from './act.ts';

/** Adds an empty tour after the others. */
export function addTour(session: MapSession, title: string): Result<TourId, Refusal> {
  const id = newId('tour', session.random);
  const last = [...session.reading().map.tours.values()].at(-1);
  const rank = rankBetween(last?.rank, undefined) ?? 1;
  return act(session, () => {
    const added = addRecord(session.doc, 'tours', { id, title, rank, ...authorship(session) });
    return added.ok ? ok(id) : added;
  });
}

/** Gives a tour another title. */
export function renameTour(session: MapSession, id: TourId, title: string): Written {
  return act(session, () => changeRecord(session.doc, 'tours', id, { title }));
}

/** Deletes a tour with all its steps, in one step of undo. */
export function deleteTour(session: MapSession, id: TourId): Written {
  const steps = stepsOf(session.reading().map, id);
  return act(session, () => {
    for (const step of steps) {
      const gone = deleteRecord(session.doc, 'steps', step.id);
      if (!gone.ok) return gone;
    }
    return deleteRecord(session.doc, 'tours', id);
  });
}

/** Adds a step at the end of a tour: what it shows, and what is said meanwhile. */
export function addStep(
  session: MapSession,
  tour: TourId,
  { show = [], caption = '' }: { readonly show?: readonly TargetId[]; readonly caption?: string } = {},
): Result<StepId, Refusal> {
  const { map } = session.reading();
  if (!map.tours.has(tour)) return missing('tours');
  const id = newId('step', session.random);
  const rank = rankBetween(stepsOf(map, tour).at(-1)?.rank, undefined) ?? 1;
  const step: Step = { id, tour, rank, caption, show: [...show], ...authorship(session) };
  return act(session, () => {
    const added = addRecord(session.doc, 'steps', step);
    return added.ok ? ok(id) : added;
  });
}

/** Says something else at a step. Another field that somebody else changes meanwhile keeps what they wrote. */
export function setCaption(session: MapSession, id: StepId, caption: string): Written {
  return act(session, () => changeRecord(session.doc, 'steps', id, { caption }));
}

/** Shows something else at a step; a passage of a card that is no longer shown goes along. */
export function setShown(session: MapSession, id: StepId, show: readonly TargetId[]): Written {
  const step = session.reading().map.steps.get(id);
  if (step === undefined) return missing('steps');
  const keepsPassage = step.passage === undefined || readsAlong(step.passage, show);
  return act(session, () =>
    changeRecord(session.doc, 'steps', id, {
      show: [...show],
      ...(keepsPassage ? {} : { passage: undefined }),
    }),
  );
}

/** Reads another passage along at a step, or none. */
export function setPassage(session: MapSession, id: StepId, passage: Step['passage']): Written {
  return act(session, () => changeRecord(session.doc, 'steps', id, { passage }));
}

/** Puts a step in another place of its tour, counted from 0 among the others. */
export function moveStep(session: MapSession, id: StepId, to: number): Written {
  const { map } = session.reading();
  const step = map.steps.get(id);
  if (step === undefined) return missing('steps');
  const others = stepsOf(map, step.tour).filter((each) => each.id !== id);
  const at = Math.max(0, Math.min(to, others.length));
  const rank = rankBetween(others[at - 1]?.rank, others[at]?.rank);
  return act(session, () => {
    if (rank !== undefined) return changeRecord(session.doc, 'steps', id, { rank });
    return number(session, [...others.slice(0, at), step, ...others.slice(at)]);
  });
}

/** Deletes a step. */
export function deleteStep(session: MapSession, id: StepId): Written {
  return act(session, () => deleteRecord(session.doc, 'steps', id));
}

/** Numbers steps anew in this order, where no rank was left between two. */
function number(session: MapSession, steps: readonly Step[]): Written {
  for (const [index, { id }] of steps.entries()) {
    const ranked = changeRecord(session.doc, 'steps', id, { rank: index + 1 });
    if (!ranked.ok) return ranked;
  }
  return DONE;
}
