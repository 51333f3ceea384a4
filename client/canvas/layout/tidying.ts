import { count } from '../../../shared/graph/phrases.ts';
import { selectedCards } from '../../acts/edit.ts';
import { arrange } from '../../commands/arrange.ts';
import type { MapSession } from '../../session/types.ts';
import { announce, moveCamera, notify, setTidying } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { tell } from '../../view-state/tell.ts';
import type { TidyInput, TidyPlan } from './plan.ts';
import { type LayoutRun, runLayout, tidyInput } from './tidy.ts';

/** The layout that is under way; there is one map in a page, so one at a time. */
let running: LayoutRun | null = null;

/** Tidies the selected cards, or the map, in one step of undo, and shows the outcome. A second wish meanwhile is passed over. */
export async function startTidying(session: MapSession, plan: TidyPlan['kind']): Promise<void> {
  if (running !== null) return;
  const input = tidyInput(session.reading().map, plan, selectedCards());
  const run = runLayout(input, setTidying);
  running = run;
  setTidying(0);
  try {
    const tidied = await run.tidied;
    if (tidied === undefined) announce('Nothing was moved.');
    else if (tell(arrange(session, tidied))) showOutcome(input, [...tidied.places.keys()]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    notify({ tone: 'error', text: `The map could not be tidied (${reason}). Nothing was moved.` });
  } finally {
    running = null;
    setTidying(null);
  }
}

/** Gives up the layout that is under way; nothing is moved. */
export function cancelTidying(): void {
  running?.cancel();
}

function showOutcome({ isWhole }: TidyInput, ids: readonly TidyInput['cards'][number]['id'][]): void {
  const done = `Tidied ${count(ids.length, 'card')}. Ctrl+Z brings the former places back.`;
  announce(done);
  // Where the places do not show, nothing else tells that it was done.
  if (viewState.getState().view !== 'map' && viewState.getState().view !== null)
    notify({ tone: 'info', text: done });
  else moveCamera(isWhole ? { kind: 'fit-all' } : { kind: 'fit', ids });
}
