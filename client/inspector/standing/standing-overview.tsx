import { useMemo } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { BAND_WORDS, BANDS, type Band, WHAT_STANDING_MEANS } from '../../../shared/standing/bands.ts';
import { useContent } from '../../hooks/content.ts';
import { useMap } from '../../hooks/use-map.ts';
import { StandingMark } from '../../marks/standing-mark.tsx';
import {
  useIsHiddenByRound,
  useStandingPhase,
  useStandingShown,
  useStandings,
} from '../../standing/use-standing.ts';
import { Spinner } from '../../ui/progress.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showStanding, weighBy } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import { Count } from '../count.tsx';
import { CruxesOfMap } from './cruxes.tsx';
import { SEMANTICS_OPTIONS } from './semantics-options.ts';
import './standing-overview.css';
import { WhatIf } from './what-if.tsx';

/** Most cards of a map for which cruxes of all its costs are looked for; with more it would take a minute. */
const AGENDA_CARDS_MAX = 2_000;

/** Turns computed standing on, says what it means, and shows what it comes to over the map. */
export function StandingOverview() {
  const isOn = useView((view) => view.standing.isOn);
  const isShown = useStandingShown();
  const isHidden = useIsHiddenByRound();
  return (
    <>
      <Section title="What the reasons add up to">
        <Switch label="Show computed standing" checked={isOn} onChange={showStanding} />
        {isOn && isHidden && (
          <p className="panel__fine">
            Hidden while a round is open: people judge for themselves before they see what the map adds up to.
          </p>
        )}
        {isShown && <Shown />}
      </Section>
      {isShown && <TalkNext />}
    </>
  );
}

function Shown() {
  const semantics = useView((view) => view.standing.semantics);
  const phase = useStandingPhase();
  const byBand = useBands();
  return (
    <div className="standing-overview">
      <p className="panel__fine">{WHAT_STANDING_MEANS}</p>
      {phase.state === 'computing' && <Spinner label="Computing…" />}
      {phase.state === 'failed' && (
        <p className="panel__fine" role="alert">
          Standing could not be computed ({phase.reason}). Nothing else is affected; turn it off and on to try
          again.
        </p>
      )}
      {phase.state === 'settled' && (
        <>
          <ul className="counts">
            {BANDS.map((band) => (
              <Count key={band} label={BAND_WORDS[band]} icon={<BandIcon band={band} />} ids={byBand[band]} />
            ))}
          </ul>
          {phase.restless.length > 0 && (
            <p className="panel__fine">
              {phase.restless.length === 1
                ? 'One circle of reasons'
                : `${phase.restless.length} circles of reasons`}{' '}
              did not come to rest; what lies in {phase.restless.length === 1 ? 'it' : 'them'} is shown as it
              was last.
            </p>
          )}
        </>
      )}
      <WhatIf />
      <Select
        label="How reasons are weighed"
        value={semantics}
        options={SEMANTICS_OPTIONS}
        onChange={weighBy}
      />
    </div>
  );
}

function BandIcon({ band }: { readonly band: Band }) {
  return (
    <span className="standing-overview__icon" aria-hidden="true">
      <StandingMark band={band} />
    </span>
  );
}

/** The cards in each band; questions assert nothing, so they are in none. */
function useBands(): Readonly<Record<Band, readonly ElementId[]>> {
  const elements = useContent();
  const of = useStandings();
  return useMemo(() => {
    const ids: Record<Band, ElementId[]> = { firm: [], stands: [], open: [], shaken: [], falls: [] };
    for (const { id, kind } of elements.values()) {
      const stands = kind === 'question' ? undefined : of(id);
      if (stands !== undefined) ids[stands.supposed?.band ?? stands.band].push(id);
    }
    return ids;
  }, [elements, of]);
}

function TalkNext() {
  const phase = useStandingPhase();
  const elements = useContent();
  const costs = useMap((map) =>
    [...map.elements.values()].flatMap(({ id, kind }) => (kind === 'cost' ? [id] : [])),
  );
  if (phase.state !== 'settled' || costs.length === 0) return null;
  return (
    <Section title="Talk about this next">
      {elements.size > AGENDA_CARDS_MAX ? (
        <p className="panel__fine">
          This map is large: select a cost to see what the verdict on it turns on.
        </p>
      ) : (
        <>
          <p className="panel__fine">
            If people judged these otherwise, the verdict on the costs would change most.
          </p>
          <CruxesOfMap costs={costs} />
        </>
      )}
    </Section>
  );
}
