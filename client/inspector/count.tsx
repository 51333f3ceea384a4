import type { ReactNode } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { moveCamera, select } from '../view-state/actions.ts';
import './count.css';

interface CountProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly ids: readonly ElementId[];
}

/** A number that can be clicked: it selects the cards it counts. */
export function Count({ label, icon, ids }: CountProps) {
  const show = (): void => {
    select(ids);
    moveCamera({ kind: 'fit', ids });
  };
  return (
    <li>
      <button
        type="button"
        className="counts__line"
        disabled={ids.length === 0}
        title={`Select: ${label}`}
        onClick={show}
      >
        {icon}
        <span className="counts__label">{label}</span>
        <span className="counts__number">{ids.length}</span>
      </button>
    </li>
  );
}
