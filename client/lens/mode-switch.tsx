import type { LensMode } from '../../shared/lens/lens.ts';
import '../ui/segments.css';
import { setLensMode } from '../view-state/lens.ts';
import { useView } from '../view-state/store.ts';

const MODES: readonly { readonly mode: LensMode; readonly label: string }[] = [
  { mode: 'fade', label: 'Fade the rest' },
  { mode: 'fold', label: 'Fold it away' },
];

/** What becomes of that which is not looked at. */
export function ModeSwitch() {
  const mode = useView((view) => view.lensMode);
  return (
    <fieldset className="ui-segments">
      <legend className="ui-visually-hidden">What becomes of the rest</legend>
      {MODES.map((each) => (
        <button
          key={each.mode}
          type="button"
          aria-pressed={mode === each.mode}
          onClick={() => setLensMode(each.mode)}
        >
          {each.label}
        </button>
      ))}
    </fieldset>
  );
}
