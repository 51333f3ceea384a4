import { targetName } from '../../../shared/graph/phrases.ts';
import { cruxEffectWords, cruxReasonWords } from '../../../shared/standing/crux-words.ts';
import type { Crux } from '../../../shared/standing/cruxes.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { Spinner } from '../../ui/progress.tsx';
import { jumpTo } from '../jump.ts';
import './crux-list.css';

/** Longest part of a statement that names a crux, in characters: about four lines of the panel. */
const CRUX_NAME_MAX = 140;

interface CruxListProps {
  /** Undefined while they are looked for. */
  readonly cruxes: readonly Crux[] | undefined;
  /** What is said where there are none. */
  readonly none: string;
}

/** On what the verdict about costs turns most, and why. */
export function CruxList({ cruxes, none }: CruxListProps) {
  if (cruxes === undefined) return <Spinner label="Trying what turns on what…" />;
  if (cruxes.length === 0) return <p className="panel__fine">{none}</p>;
  return (
    <ol className="cruxes">
      {cruxes.map((crux) => (
        <Line key={crux.on} crux={crux} />
      ))}
    </ol>
  );
}

function Line({ crux }: { readonly crux: Crux }) {
  const session = useSession();
  const words = useMap((map) => ({
    name: targetName(map, crux.on, CRUX_NAME_MAX),
    effect: cruxEffectWords(map, crux),
    reason: cruxReasonWords(map, crux),
  }));
  return (
    <li className="cruxes__line">
      <button type="button" className="panel__jump" onClick={() => jumpTo(session.reading().map, crux.on)}>
        {capital(words.name)}
      </button>
      <span className="panel__fine">
        {words.effect} {words.reason}.
      </span>
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
