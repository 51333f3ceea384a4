import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { offerAspects } from '../../shared/lens/apply.ts';
import type { LensInput } from '../../shared/lens/aspect.ts';
import { isClear, NO_LENS } from '../../shared/lens/lens.ts';
import { lensCountWords } from '../../shared/lens/words.ts';
import { targetsRelation } from '../../shared/model/relation.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { X } from '../ui/icons.ts';
import { setLens, setLensesOpen } from '../view-state/lens.ts';
import { useView } from '../view-state/store.ts';
import { AspectPart } from './aspect-part.tsx';
import './lens-panel.css';

/** Selected cards that a path is offered from; each is tried on every card, and a selection may be the whole map. */
const PATHS_MAX = 8;

/** Where lenses are chosen: beside the map and not over all of it, so that one sees what each choice does. */
export function LensPanel({ input }: { readonly input: LensInput }) {
  const { lens, mode, lensed } = useView((view) => ({
    lens: view.lens,
    mode: view.lensMode,
    lensed: view.lensed,
  }));
  const cards = useDeferredValue(
    useView(({ selection }) =>
      [...selection].filter((id): id is ElementId => !targetsRelation(id)).slice(0, PATHS_MAX),
    ),
  );
  const aspects = useMemo(() => offerAspects(lens, { ...input, selection: cards }), [lens, input, cards]);
  const panel = useFocusWhileOpen();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setLensesOpen(false);
  };
  const all = input.map.elements.size;
  const words = lensed === null ? allWords(all) : lensCountWords({ shown: lensed.elements.size, all, mode });
  return (
    <div
      ref={panel}
      className="lens-panel"
      role="dialog"
      aria-labelledby="lens-panel-title"
      aria-describedby="lens-panel-hint"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="lens-panel__head">
        <h2 id="lens-panel-title">Lenses</h2>
        <IconButton label="Close the lenses" icon={<X />} onClick={() => setLensesOpen(false)} />
      </header>
      <p id="lens-panel-hint" className="lens-panel__hint">
        Cards that fit stay bright; the others step back, for you alone. Under one heading any choice will do;
        every heading counts.
      </p>
      <div className="lens-panel__aspects">
        {aspects.map((aspect) => (
          <AspectPart key={aspect.name} aspect={aspect} />
        ))}
      </div>
      <footer className="lens-panel__foot">
        <span className="lens-panel__count">{words}</span>
        <Button size="sm" disabled={isClear(lens)} onClick={() => setLens(NO_LENS)}>
          Clear
        </Button>
      </footer>
    </div>
  );
}

/** Takes the focus in, and gives it back to where it was when the panel goes. */
function useFocusWhileOpen() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    const within = panel.current;
    return () => {
      // The panel is out of the page by now, and the focus with it; who has gone on elsewhere stays there.
      const isLost =
        document.activeElement === document.body || within?.contains(document.activeElement) === true;
      if (!isLost) return;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else document.getElementById('map')?.focus();
    };
  }, []);
  return panel;
}

function allWords(all: number): string {
  return all === 1 ? 'The one card shows' : `All ${all} cards show`;
}
