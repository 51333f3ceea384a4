import { useState } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { EvidenceState } from '../../shared/model/anchor.ts';
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { useContent } from '../hooks/content.ts';
import { useSession } from '../hooks/session-context.tsx';
import { KindIcon } from '../marks/kind-icon.tsx';
import { Section } from '../ui/section.tsx';
import './evidence-coverage.css';
import { jumpTo } from './jump.ts';
import { excerpt } from './sentences.ts';
import { EVIDENCE_STATES, type Summary } from './summary.ts';

/** How much of the map rests on words from a source, and which cards rest on none. */
export function EvidenceCoverage({ evidence }: { readonly evidence: Summary['evidence'] }) {
  const total = EVIDENCE_STATES.reduce((sum, state) => sum + evidence[state].length, 0);
  if (total === 0) return null;
  const backed = total - evidence.none.length;
  return (
    <Section title="What it rests on">
      <p className="panel__fine">
        {backed} of {total} statements are tied to words from a source.
      </p>
      <div className="coverage__bar" aria-hidden="true">
        {EVIDENCE_STATES.filter((state) => evidence[state].length > 0).map((state) => (
          <span
            key={state}
            className="coverage__part"
            data-state={state}
            style={{ flexGrow: evidence[state].length }}
          />
        ))}
      </div>
      <ul className="coverage__legend">
        {EVIDENCE_STATES.map((state: EvidenceState) => (
          <li className="coverage__key" key={state}>
            <span className="coverage__swatch coverage__part" data-state={state} aria-hidden="true" />
            {EVIDENCE_WORDS[state]} <span className="counts__number">{evidence[state].length}</span>
          </li>
        ))}
      </ul>
      {evidence.none.length > 0 && <Unbacked ids={evidence.none} />}
    </Section>
  );
}

/** The list is there while it is open: on a large map it is long, and would follow each move of a card unseen. */
function Unbacked({ ids }: { readonly ids: readonly ElementId[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="coverage__none" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="coverage__summary">
        {ids.length === 1 ? 'The card without a source' : `The ${ids.length} cards without a source`}
      </summary>
      {isOpen && <UnbackedCards ids={ids} />}
    </details>
  );
}

function UnbackedCards({ ids }: { readonly ids: readonly ElementId[] }) {
  const session = useSession();
  const elements = useContent();
  return (
    <ul>
      {ids.map((id) => {
        const element = elements.get(id);
        return element === undefined ? null : (
          <li className="coverage__card" key={id}>
            <KindIcon kind={element.kind} />
            <button type="button" className="panel__jump" onClick={() => jumpTo(session.reading().map, id)}>
              {excerpt(element.text)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
