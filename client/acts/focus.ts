import { stepsAround } from '../../shared/graph/neighbourhood.ts';
import { count, targetName } from '../../shared/graph/phrases.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { linksOf } from '../hooks/use-derived.ts';
import type { MapSession } from '../session/types.ts';
import { announce, moveCamera } from '../view-state/actions.ts';
import { endFocus, focusAt, stepThroughLooks } from '../view-state/focus.ts';
import { viewState } from '../view-state/store.ts';
import type { Focus } from '../view-state/types.ts';
import { endsOf } from './ends.ts';

/** Looks at a card or relation with what is so many steps around it, and brings that into view. */
export function focusOn(session: MapSession, focus: Focus): void {
  const { map } = session.reading();
  focusAt(focus);
  const { elements } = stepsAround(map.relations, linksOf(map.relations), focus.id, focus.steps);
  moveCamera({ kind: 'around', main: endsOf(map, focus.id), ids: [...elements] });
  announce(
    `${count(elements.size, 'card')} within ${count(focus.steps, 'step')} of ${targetName(map, focus.id)}.`,
  );
}

/** Focus on this with one step around it; asked again, with two, with three, and then no longer. */
export function nextFocus(session: MapSession, id: TargetId): void {
  const { focus } = viewState.getState();
  if (focus?.id !== id) focusOn(session, { id, steps: 1 });
  else if (focus.steps === 1) focusOn(session, { id, steps: 2 });
  else if (focus.steps === 2) focusOn(session, { id, steps: 3 });
  else leaveFocus();
}

/** Looks at everything again, and stays by what was in focus. */
export function leaveFocus(): void {
  const { focus } = viewState.getState();
  if (focus === null) return;
  endFocus();
  moveCamera({ kind: 'centre', ids: targetsRelation(focus.id) ? [] : [focus.id] });
  announce('Everything shows again.');
}

/** Goes back, or forward, through what one looked at; false when there is nothing that way. */
export function walkLooks(session: MapSession, way: 'back' | 'forward'): boolean {
  const { map } = session.reading();
  const exists = (id: TargetId): boolean =>
    targetsRelation(id) ? map.relations.has(id) : map.elements.has(id);
  const look = stepThroughLooks(way, exists, session.clock.now());
  if (look === null) return false;
  const { id, focus } = look;
  const around = focus && stepsAround(map.relations, linksOf(map.relations), focus.id, focus.steps);
  if (around !== null) moveCamera({ kind: 'around', main: endsOf(map, id), ids: [...around.elements] });
  else moveCamera({ kind: 'centre', ids: targetsRelation(id) ? [] : [id] });
  announce(`${way === 'back' ? 'Back' : 'Forward'} to ${targetName(map, id)}.`);
  return true;
}
