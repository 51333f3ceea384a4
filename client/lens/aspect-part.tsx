import { useId, useState } from 'react';
import type { OfferedAspect } from '../../shared/lens/apply.ts';
import { toggleChosen } from '../../shared/lens/lens.ts';
import { ChevronRight } from '../ui/icons.ts';
import { setLens } from '../view-state/lens.ts';
import { viewState } from '../view-state/store.ts';

/** Choices shown at once in one aspect; a debate may have dozens of voices. */
const CHOICES_MAX = 8;
/** What most people look for first is open at once. */
const OPEN_FIRST: readonly string[] = ['pattern', 'kind'];

/** One aspect: a heading that unfolds into its choices, each with how many cards would fit. */
export function AspectPart({ aspect }: { readonly aspect: OfferedAspect }) {
  const id = useId();
  const chosen = aspect.choices.filter(({ isChosen }) => isChosen).length;
  /** Undefined until somebody folded or unfolded it. */
  const [wanted, setWanted] = useState<boolean>();
  const [all, setAll] = useState(false);
  const { choices, hint } = aspect;
  if (choices.length === 0 && hint === undefined) return null;
  const isOpen = wanted ?? (chosen > 0 || OPEN_FIRST.includes(aspect.name));
  const shown = all ? choices : choices.filter(({ isChosen }, at) => isChosen || at < CHOICES_MAX);
  return (
    <section className="aspect" aria-labelledby={id}>
      <h3>
        <button
          id={id}
          type="button"
          className="aspect__head"
          aria-expanded={isOpen}
          onClick={() => setWanted(!isOpen)}
        >
          <ChevronRight size={16} aria-hidden="true" />
          {aspect.title}
          {chosen > 0 && <span className="aspect__chosen">{chosen} chosen</span>}
        </button>
      </h3>
      {isOpen && (
        <div className="aspect__body">
          {choices.length === 0 && <p className="aspect__hint">{hint}</p>}
          <ul>
            {shown.map(({ key, label, count, isChosen }) => (
              <li key={key}>
                <label className="aspect__choice" data-none={(count === 0 && !isChosen) || undefined}>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    onChange={() =>
                      setLens(toggleChosen(viewState.getState().lens, { aspect: aspect.name, key }))
                    }
                  />
                  <span className="aspect__label">{label}</span>
                  <span className="aspect__count">
                    {count}
                    <span className="ui-visually-hidden">{count === 1 ? ' card' : ' cards'}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {shown.length < choices.length && (
            <button type="button" className="aspect__more" onClick={() => setAll(true)}>
              Show all {choices.length}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
