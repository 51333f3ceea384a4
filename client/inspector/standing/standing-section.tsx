import type { ElementId } from '../../../shared/base/ids.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { BAND_MEANINGS, BAND_WOULD } from '../../../shared/standing/bands.ts';
import { CHALLENGE_WORDS } from '../../../shared/standing/challenge.ts';
import { stillWords } from '../../../shared/standing/reason-words.ts';
import { MutedMark, StandingMark } from '../../marks/standing-mark.tsx';
import type { Stands } from '../../standing/standing-store.ts';
import { useBecause, useStanding } from '../../standing/use-standing.ts';
import { Section } from '../../ui/section.tsx';
import { useView } from '../../view-state/store.ts';
import { AttributionOfCost } from './attribution-part.tsx';
import { BecauseList } from './because-list.tsx';
import { CruxesOfCost } from './cruxes.tsx';
import { MuteButton } from './mute-button.tsx';
import './standing-section.css';

interface StandingSectionProps {
  readonly id: TargetId;
  /** The kind of a card; absent for a relation. */
  readonly kind?: ElementKind;
}

/** Where a card stands by the reasons on the map, why, and on what that turns. Not there while standing is off. */
export function StandingSection({ id, kind }: StandingSectionProps) {
  const stands = useStanding(id);
  if (stands === undefined) return null;
  const what = targetsRelation(id) ? 'this relation' : 'this card';
  return (
    <Section title="Computed standing" actions={<MuteButton id={id} what={what} />}>
      {kind === 'question' ? (
        <p className="panel__fine">A question asserts nothing, so it neither stands nor falls.</p>
      ) : (
        <>
          <Now id={id} stands={stands} />
          <Because id={id} stands={stands} />
        </>
      )}
      {kind === 'cost' && !targetsRelation(id) && <OfCost cost={id} />}
    </Section>
  );
}

interface PartProps {
  readonly id: TargetId;
  readonly stands: Stands;
}

function Now({ id, stands }: PartProps) {
  const isMuted = useView((view) => view.standing.muted.has(id));
  const { band, supposed } = stands;
  return (
    <>
      <p className="standing-now">
        <StandingMark band={band} />
        <span className="panel__fine">{BAND_MEANINGS[band]}</span>
      </p>
      {isMuted && (
        <p className="standing-now">
          <MutedMark />
          <span className="panel__fine">for you alone: the map is read as if it were not there</span>
        </p>
      )}
      {!isMuted && supposed !== undefined && (
        <p className="standing-now">
          <StandingMark band={supposed.band} isSupposed />
          <span className="panel__fine">
            without what you left out it{' '}
            {supposed.band === band
              ? stillWords(band, supposed.strength > stands.strength)
              : BAND_WOULD[supposed.band]}
          </span>
        </p>
      )}
    </>
  );
}

function Because({ id, stands }: PartProps) {
  const because = useBecause(id);
  if (because === undefined) return null;
  return (
    <>
      {because.challenge !== undefined && <p className="panel__fine">{CHALLENGE_WORDS[because.challenge]}</p>}
      <BecauseList reasons={because.reasons} band={stands.band} />
    </>
  );
}

function OfCost({ cost }: { readonly cost: ElementId }) {
  return (
    <>
      <AttributionOfCost cost={cost} />
      <h4 className="standing-heading">What this turns on</h4>
      <CruxesOfCost cost={cost} />
    </>
  );
}
