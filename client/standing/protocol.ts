import type { ElementId } from '../../shared/base/ids.ts';
import type { Attribution } from '../../shared/model/attribution.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { MapAttribution } from '../../shared/standing/attribution.ts';
import type { Challenge } from '../../shared/standing/challenge.ts';
import type { Crux, CruxQuestion } from '../../shared/standing/cruxes.ts';
import type { Reason } from '../../shared/standing/reasons.ts';
import type { Semantics } from '../../shared/standing/semantics.ts';
import type { StandingChange } from '../../shared/standing/shape.ts';

/** What can be asked about a map that has been computed. */
export type Question =
  | { readonly about: 'reasons'; readonly id: TargetId }
  | { readonly about: 'attribution'; readonly cost: ElementId }
  | ({ readonly about: 'cruxes' } & CruxQuestion);

/** What comes back for each. */
export interface Answers {
  readonly reasons: { readonly reasons: readonly Reason[]; readonly challenge: Challenge | undefined };
  readonly attribution: MapAttribution | undefined;
  readonly cruxes: readonly Crux[];
}

export type AnswerTo<Q extends Question> = Answers[Q['about']];

/** From the page to the worker: everything is plain data and maps, so it can be cloned. */
export type ToDesk =
  /** Begins anew with an empty map. */
  | { readonly kind: 'start'; readonly semantics: Semantics }
  | { readonly kind: 'change'; readonly change: StandingChange }
  /** What to read as if it were not on the map, for me alone. */
  | { readonly kind: 'mute'; readonly muted: ReadonlySet<TargetId> }
  | { readonly kind: 'ask'; readonly serial: number; readonly question: Question };

/** From the worker to the page. */
export type FromDesk =
  | {
      readonly kind: 'settled';
      /** What has another strength than before. */
      readonly strengths: ReadonlyMap<TargetId, number>;
      /** What the map says casts each cost; all of them. */
      readonly attributions: ReadonlyMap<ElementId, Attribution>;
      /** Circles whose strengths did not come to rest. */
      readonly restless: readonly (readonly TargetId[])[];
      /** What would have another strength if what is muted were not there; all of it. */
      readonly supposed: ReadonlyMap<TargetId, number>;
    }
  | { readonly kind: 'supposed'; readonly supposed: ReadonlyMap<TargetId, number> }
  | { readonly kind: 'answer'; readonly serial: number; readonly answer: Answers[keyof Answers] };

/** One end of the way to the worker. */
export interface Desk {
  tell(message: ToDesk): void;
  close(): void;
}

/** Opens a desk: in the page a worker, in tests the same without one. */
export type OpenDesk = (hear: (message: FromDesk) => void, fail: (reason: string) => void) => Desk;
