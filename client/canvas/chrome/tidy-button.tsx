import { useRef, useState } from 'react';
import { count } from '../../../shared/graph/phrases.ts';
import { selectedCards } from '../../acts/edit.ts';
import { applyLayout } from '../../commands/elements.ts';
import { Button } from '../../ui/button.tsx';
import { announce, notify } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import { tell } from '../../view-state/tell.ts';
import { useCanvas } from '../canvas-context.tsx';
import { type LayoutRun, layoutInput, runLayout } from '../layout/tidy.ts';

/** Arranges the map, or the selected cards, in one step of undo; while it works it can be cancelled. */
export function TidyButton() {
  const { session } = useCanvas();
  const selected = useView(() => selectedCards().length);
  const run = useRef<LayoutRun | null>(null);
  const [busy, setBusy] = useState(false);
  const tidy = async (): Promise<void> => {
    const input = layoutInput(session.reading().map, selectedCards());
    const started = runLayout(input);
    run.current = started;
    setBusy(true);
    try {
      const places = await started.places;
      if (places === undefined || !tell(applyLayout(session, places))) return;
      announce(`Tidied ${count(places.size, 'card')}. Ctrl+Z brings the former places back.`);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      notify({ tone: 'error', text: `The map could not be tidied (${reason}). Nothing was moved.` });
    } finally {
      setBusy(false);
    }
  };
  if (busy) {
    return (
      <Button size="sm" variant="quiet" onClick={() => run.current?.cancel()}>
        Tidying… Cancel
      </Button>
    );
  }
  return (
    <Button size="sm" variant="quiet" onClick={() => void tidy()}>
      {selected >= 2 ? `Tidy ${selected}` : 'Tidy'}
    </Button>
  );
}
