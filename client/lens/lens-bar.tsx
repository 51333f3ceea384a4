import type { ElementId } from '../../shared/base/ids.ts';
import { chosenWords } from '../../shared/lens/apply.ts';
import type { LensInput } from '../../shared/lens/aspect.ts';
import { isClear, NO_LENS, toggleChosen } from '../../shared/lens/lens.ts';
import { lensCountWords, lensInFocusWords } from '../../shared/lens/words.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Glasses, Link, ScanEye } from '../ui/icons.ts';
import { Pill } from '../ui/pill.tsx';
import '../ui/strip.css';
import { moveCamera } from '../view-state/actions.ts';
import { setLens, setLensesOpen } from '../view-state/lens.ts';
import { useView } from '../view-state/store.ts';
import './lens-bar.css';
import { ModeSwitch } from './mode-switch.tsx';
import type { Counted } from './use-lensed.ts';

interface LensBarProps {
  readonly input: LensInput;
  /** How much lens and focus would each leave by itself, where both are on. */
  readonly counted: Counted;
  readonly onCopyLink: () => void;
}

/** Says over the map what it is looked at for and how much of it that leaves in sight, with the way back to everything. */
export function LensBar({ input, counted, onCopyLink }: LensBarProps) {
  const { lens, mode, lensed, isOpen } = useView((view) => ({
    lens: view.lens,
    mode: view.lensMode,
    lensed: view.lensed,
    isOpen: view.lensesOpen,
  }));
  if (lensed === null || isClear(lens)) return null;
  const count = { shown: lensed.elements.size, all: input.map.elements.size, mode };
  const words =
    counted === null
      ? lensCountWords(count)
      : lensInFocusWords(count.shown, counted.inFocus, counted.fitting);
  return (
    <section className="lens-bar ui-strip" aria-label="Lens">
      <Glasses className="lens-bar__icon" aria-hidden="true" />
      <strong className="ui-strip__count">{words}</strong>
      <ul className="lens-bar__chosen" aria-label="What the map is looked at for">
        {chosenWords(lens, input).map(({ aspect, key, title, label }) => (
          <li key={`${aspect} ${key}`}>
            <Pill
              tone="accent"
              onRemove={() => setLens(toggleChosen(lens, { aspect, key }))}
              removeLabel={`Take ${label} out of the lens`}
            >
              {title !== undefined && <span className="lens-bar__aspect">{title}: </span>}
              {label}
            </Pill>
          </li>
        ))}
      </ul>
      <div className="lens-bar__acts ui-strip__acts">
        <ModeSwitch />
        <IconButton
          label="Bring what fits into view"
          icon={<ScanEye />}
          disabled={count.shown === 0}
          onClick={() => moveCamera({ kind: 'fit', ids: [...lensed.elements] as ElementId[] })}
        />
        <IconButton label="Copy a link to this view" icon={<Link />} onClick={onCopyLink} />
        <Button size="sm" variant="quiet" aria-expanded={isOpen} onClick={() => setLensesOpen(!isOpen)}>
          Lenses
        </Button>
        <Button size="sm" onClick={() => setLens(NO_LENS)}>
          {counted === null ? 'Clear' : 'Clear the lens'}
        </Button>
      </div>
    </section>
  );
}
