import type { Element } from '../../shared/model/element.ts';
import { addBearerTo, addNewBearer, removeBearerFrom } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Section } from '../ui/section.tsx';
import { AddLabel } from './add-label.tsx';
import './bearers.css';
import { tell } from '../view-state/tell.ts';

interface BearersProps {
  readonly element: Element;
  readonly mayEdit: boolean;
}

/** Who bears the cost: switches for the map's list, and a line for somebody new. */
export function Bearers({ element, mayEdit }: BearersProps) {
  const session = useSession();
  const all = useMap((map) => map.bearers);
  const shown = [...all.values()].filter((bearer) => mayEdit || element.bearers.includes(bearer.id));
  return (
    <Section title="Who bears it">
      <div className="bearers">
        {shown.length === 0 && <p className="panel__fine">Nobody is named yet.</p>}
        {shown.map((bearer) => {
          const isOn = element.bearers.includes(bearer.id);
          const toggle = isOn ? removeBearerFrom : addBearerTo;
          return mayEdit ? (
            <button
              type="button"
              key={bearer.id}
              className="bearers__toggle"
              aria-pressed={isOn}
              onClick={() => tell(toggle(session, element.id, bearer.id))}
            >
              {bearer.label}
            </button>
          ) : (
            <span key={bearer.id} className="bearers__toggle">
              {bearer.label}
            </span>
          );
        })}
      </div>
      {mayEdit && (
        <AddLabel
          label="Somebody else who bears it"
          placeholder="Somebody else…"
          onAdd={(label) => tell(addNewBearer(session, element.id, label))}
        />
      )}
    </Section>
  );
}
