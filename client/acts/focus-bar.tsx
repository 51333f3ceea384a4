import { type ReactNode, useEffect } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { FOCUS_STEPS, wayDownTo } from '../../shared/graph/neighbourhood.ts';
import { nameOf } from '../../shared/graph/phrases.ts';
import { targetsRelation } from '../../shared/model/relation.ts';
import { useSession } from '../hooks/session-context.tsx';
import { treeOf } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { ChevronRight } from '../ui/icons.ts';
import '../ui/segments.css';
import '../ui/strip.css';
import { announce } from '../view-state/actions.ts';
import { endFocus } from '../view-state/focus.ts';
import { useView } from '../view-state/store.ts';
import type { Focus } from '../view-state/types.ts';
import { focusOn, leaveFocus } from './focus.ts';
import './focus-bar.css';

interface FocusBarProps {
  /** How much shows. */
  readonly counted: string;
  /** Chooses what becomes of the rest. */
  readonly rest: ReactNode;
}

/** Says over the map what is in focus, the way to it from the question, how far it reaches, and how to leave it. */
export function FocusBar(props: FocusBarProps) {
  const focus = useView((view) => view.focus);
  return focus === null ? null : <Bar focus={focus} {...props} />;
}

function Bar({ focus, counted, rest }: FocusBarProps & { readonly focus: Focus }) {
  const session = useSession();
  const isThere = useMap(({ elements, relations }) =>
    targetsRelation(focus.id) ? relations.has(focus.id) : elements.has(focus.id),
  );
  useEffect(() => {
    if (isThere) return;
    endFocus();
    announce('What was in focus is gone. Everything shows again.');
  }, [isThere]);
  return (
    <section className="focus-bar ui-strip" aria-label="Focus">
      <Crumbs focus={focus} />
      <Button size="sm" onClick={leaveFocus}>
        Leave focus
      </Button>
      <strong className="focus-bar__count ui-strip__count">{counted}</strong>
      <div className="focus-bar__acts ui-strip__acts">
        <fieldset className="focus-bar__steps ui-segments">
          <legend>Steps</legend>
          {FOCUS_STEPS.map((steps) => (
            <button
              key={steps}
              type="button"
              aria-pressed={focus.steps === steps}
              onClick={() => focusOn(session, { ...focus, steps })}
            >
              {steps}
            </button>
          ))}
        </fieldset>
        {rest}
      </div>
    </section>
  );
}

/** More than this many crumbs are cut in the middle: the question, and the last ones, tell where one is. */
const CRUMBS_MAX = 5;

function Crumbs({ focus }: { readonly focus: Focus }) {
  const session = useSession();
  const map = useMap((all) => all);
  const isStep = targetsRelation(focus.id);
  const end = targetsRelation(focus.id) ? map.relations.get(focus.id)?.from : focus.id;
  const way = end === undefined ? [] : wayDownTo(treeOf(map), map.elements, end);
  const isCut = way.length > CRUMBS_MAX;
  const shown = isCut ? [...way.slice(0, 1), ...way.slice(2 - CRUMBS_MAX)] : way;
  const nameOfCard = (id: ElementId): string => {
    const element = map.elements.get(id);
    return element === undefined ? 'A card' : nameOf(element);
  };
  return (
    <nav className="focus-bar__way" aria-label="Way from the question to the focus">
      <ol>
        {shown.map((id, index) => (
          <li key={id}>
            {index > 0 && <ChevronRight size={14} aria-hidden="true" />}
            {isCut && index === 1 && (
              <span className="focus-bar__cut">
                … {way.length - shown.length} more
                <ChevronRight size={14} aria-hidden="true" />
              </span>
            )}
            <button
              type="button"
              aria-current={id === focus.id ? 'location' : undefined}
              onClick={() => focusOn(session, { ...focus, id })}
            >
              {nameOfCard(id)}
            </button>
          </li>
        ))}
        {isStep && (
          <li>
            <ChevronRight size={14} aria-hidden="true" />
            <span className="focus-bar__step" aria-current="location">
              the step it takes
            </span>
          </li>
        )}
      </ol>
    </nav>
  );
}
