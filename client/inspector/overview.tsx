import { useMemo } from 'react';
import { COST_TYPES, ELEMENT_KINDS } from '../../shared/model/element.ts';
import { COST_TYPE_WORDS, ELEMENT_WORDS } from '../../shared/model/words.ts';
import { useContent } from '../hooks/content.ts';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit, useReady } from '../hooks/use-session-parts.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import AppraisalCounts from './appraisal/appraisal-counts.tsx';
import { Authors } from './authors.tsx';
import { Count } from './count.tsx';
import { Description } from './description.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { EvidenceCoverage } from './evidence-coverage.tsx';
import { IndependenceCounts } from './independence.tsx';
import './inspector.css';
import { Legend } from './legend.tsx';
import { MapSubject } from './map-subject.tsx';
import './overview.css';
import { SecondHand } from './second-hand.tsx';
import { SourcesEntry } from './sources-entry.tsx';
import { StandingOverview } from './standing/standing-overview.tsx';
import { summarise } from './summary.ts';

/** The map as a whole: what it is about, what is on it, what it rests on, and how to read it. */
export function Overview() {
  const title = useMap((map) => map.title);
  const elements = useContent();
  const relations = useMap((map) => map.relations.size);
  const mayEdit = useMayEdit();
  const isReady = useReady();
  const summary = useMemo(() => summarise(elements), [elements]);
  return (
    <article aria-label="Overview of the map">
      <header className="panel__head">
        <h2 className="panel__title overview__title">{title || 'Untitled map'}</h2>
        <p className="panel__fine">
          {elements.size} {elements.size === 1 ? 'card' : 'cards'} · {relations}{' '}
          {relations === 1 ? 'relation' : 'relations'}
        </p>
        <Description mayEdit={mayEdit} />
        <MapSubject mayEdit={mayEdit} />
      </header>
      <Diagnostics />
      {isReady && elements.size === 0 && (
        <EmptyState
          text={
            mayEdit
              ? 'This map is still empty. Double-click on the ground, or press 2, to add the first claim.'
              : 'This map is still empty. What others add appears here at once.'
          }
        />
      )}
      {elements.size > 0 && (
        <>
          <Section title="Cards by kind">
            <ul className="counts">
              {ELEMENT_KINDS.map((kind) => (
                <Count
                  key={kind}
                  label={ELEMENT_WORDS[kind]}
                  icon={<KindIcon kind={kind} />}
                  ids={summary.kinds[kind]}
                />
              ))}
            </ul>
          </Section>
          {summary.kinds.cost.length > 0 && (
            <Section title="Costs by type">
              <ul className="counts">
                {COST_TYPES.map((type) => (
                  <Count key={type} label={COST_TYPE_WORDS[type]} ids={summary.costTypes[type]} />
                ))}
              </ul>
            </Section>
          )}
          <StandingOverview />
          <AppraisalCounts />
          <EvidenceCoverage evidence={summary.evidence} />
          <SourcesEntry />
          <SecondHand />
          <IndependenceCounts />
          <Authors authors={summary.authors} />
        </>
      )}
      <Legend />
    </article>
  );
}
