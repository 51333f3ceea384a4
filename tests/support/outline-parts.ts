import type { OutlineParts } from '../../client/outline/outline-context.tsx';
import type { Rows } from '../../client/outline/use-rows.ts';
import { outlineOf } from '../../shared/graph/outline.ts';
import { outlineRows } from '../../shared/graph/outline-rows.ts';
import type { TestSession } from './a-session.ts';

/** The rows of a session's map as it is now, with nothing folded; steps have none of their own. */
export function rowsOf(session: TestSession): Rows {
  const outline = outlineOf(session.reading().map);
  const rows = outlineRows(outline, () => false).filter(({ node }) => node.kind !== 'relation');
  return { outline, whole: outline, rows, index: new Map(rows.map(({ key }, at) => [key, at])) };
}

/** What acts in an outline go by, where nothing is shown and the keyboard is nowhere. */
export function outlineParts(session: TestSession, mayEdit = true): OutlineParts {
  const nothing = () => undefined;
  const corner = () => ({ x: 0, y: 0 });
  return {
    ...{ session, mayEdit, rows: () => rowsOf(session), at: nothing },
    ...{ goToRow: nothing, goToTarget: () => true, pointOf: corner },
    ...{ positionOf: nothing, middle: corner, reveal: nothing, goNear: nothing, showAll: nothing },
  };
}
