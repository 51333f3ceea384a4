import { isChosen, toggleChosen } from '../../shared/lens/lens.ts';
import { useSecondHand } from '../hooks/use-references.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { moveCamera } from '../view-state/actions.ts';
import { setLens } from '../view-state/lens.ts';
import { useView, viewState } from '../view-state/store.ts';

const SECOND = { aspect: 'hand', key: 'second' } as const;

/** How many cards are known through somebody else's quotation only, with a switch that lets all others step back. */
export function SecondHand() {
  const ids = useSecondHand();
  const isOn = useView((view) => isChosen(view.lens, SECOND));
  if (ids.length === 0 && !isOn) return null;
  const toggle = (): void => {
    setLens(toggleChosen(viewState.getState().lens, SECOND));
    if (!isOn) moveCamera({ kind: 'fit-all' });
  };
  return (
    <Section title="Known at second hand" count={ids.length}>
      <p className="panel__fine">
        {ids.length === 1 ? 'One card rests' : `${ids.length} cards rest`} on nothing but words that another
        source quotes.
      </p>
      <Button size="sm" aria-pressed={isOn} onClick={toggle}>
        {isOn ? 'Show all cards alike' : 'Let the others step back'}
      </Button>
    </Section>
  );
}
