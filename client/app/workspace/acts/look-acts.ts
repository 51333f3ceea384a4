import type { ElementId } from '../../../../shared/base/ids.ts';
import { levelsOf } from '../../../../shared/graph/folding.ts';
import { FOCUS_STEPS } from '../../../../shared/graph/neighbourhood.ts';
import { count } from '../../../../shared/graph/phrases.ts';
import { type TargetId, targetsRelation } from '../../../../shared/model/relation.ts';
import { focusOn, leaveFocus, walkLooks } from '../../../acts/focus.ts';
import { foldToLevel, showAnswers } from '../../../acts/levels.ts';
import { treeOf } from '../../../hooks/use-derived.ts';
import type { MapSession } from '../../../session/types.ts';
import { viewState } from '../../../view-state/store.ts';
import type { Act } from './act.ts';

/** Most levels that are offered by number; deeper ones are reached a level at a time. */
const LEVELS_MAX = 6;

/** How much of the map shows, and the way through what was looked at. */
export function lookActs(session: MapSession): Act[] {
  const { selection, focus } = viewState.getState();
  const [only, ...more] = selection;
  return [
    ...(only === undefined || more.length > 0 ? [] : aroundActs(session, only)),
    ...(focus === null
      ? []
      : [
          {
            id: 'focus-leave',
            label: 'Leave the focus: show everything again',
            group: 'View' as const,
            also: 'neighbourhood all',
            run: leaveFocus,
          },
        ]),
    ...levelActs(session),
    ...walkActs(session),
  ];
}

function aroundActs(session: MapSession, id: TargetId): Act[] {
  const focuses = FOCUS_STEPS.map(
    (steps): Act => ({
      id: `focus-${steps}`,
      label: `Focus: ${count(steps, 'step')} around the selection`,
      group: 'View',
      ...(steps === 1 ? { chord: 's' } : {}),
      also: 'neighbourhood only near',
      run: () => focusOn(session, { id, steps }),
    }),
  );
  if (targetsRelation(id) || !treeOf(session.reading().map).children.has(id)) return focuses;
  return [answersAct(session, id), ...focuses];
}

function answersAct(session: MapSession, id: ElementId): Act {
  return {
    id: 'answers',
    label: 'Show the answers to this',
    group: 'View',
    chord: 'a',
    also: 'replies unfold under selection',
    run: () => showAnswers(session, id),
  };
}

function levelActs(session: MapSession): Act[] {
  const levels = Math.min(LEVELS_MAX, levelsOf(treeOf(session.reading().map)) - 1);
  return Array.from({ length: Math.max(0, levels) }, (_, index) => ({
    id: `fold-to-${index + 1}`,
    label: `Fold to ${count(index + 1, 'level')}`,
    group: 'View' as const,
    also: 'collapse depth',
    run: () => foldToLevel(session, index + 1),
  }));
}

function walkActs(session: MapSession): Act[] {
  const { past, future } = viewState.getState().looks;
  const acts: Act[] = [];
  if (past.length > 0)
    acts.push({
      id: 'look-back',
      label: 'Back to what I looked at before',
      group: 'View',
      chord: 'alt+←',
      also: 'history previous',
      run: () => void walkLooks(session, 'back'),
    });
  if (future.length > 0)
    acts.push({
      id: 'look-forward',
      label: 'Forward to what I looked at next',
      group: 'View',
      chord: 'alt+→',
      also: 'history next',
      run: () => void walkLooks(session, 'forward'),
    });
  return acts;
}
