import { type Random, randomText } from './random.ts';

/** A string that says in its type what it names; the prefix says it in the data too. */
export type Branded<Name extends string> = string & { readonly __brand: Name };

export type MapId = Branded<'MapId'>;
export type ElementId = Branded<'ElementId'>;
export type RelationId = Branded<'RelationId'>;
export type RegionId = Branded<'RegionId'>;
export type VoiceId = Branded<'VoiceId'>;
export type SourceId = Branded<'SourceId'>;
export type AnchorId = Branded<'AnchorId'>;
export type BearerId = Branded<'BearerId'>;
export type CommentId = Branded<'CommentId'>;
export type TourId = Branded<'TourId'>;
export type StepId = Branded<'StepId'>;
export type AnswerId = Branded<'AnswerId'>;
export type ParticipantId = Branded<'ParticipantId'>;
export type RoundId = Branded<'RoundId'>;
export type BallotId = Branded<'BallotId'>;

interface IdTypes {
  map: MapId;
  element: ElementId;
  relation: RelationId;
  region: RegionId;
  voice: VoiceId;
  source: SourceId;
  anchor: AnchorId;
  bearer: BearerId;
  comment: CommentId;
  tour: TourId;
  step: StepId;
  answer: AnswerId;
  participant: ParticipantId;
  round: RoundId;
  ballot: BallotId;
}

export type IdName = keyof IdTypes;

/** What each kind of id starts with, so that an id can be told from another without a look-up. */
export const ID_PREFIX: Readonly<Record<IdName, string>> = {
  map: 'm_',
  element: 'e_',
  relation: 'r_',
  region: 'g_',
  voice: 'v_',
  source: 's_',
  anchor: 'a_',
  bearer: 'b_',
  comment: 'c_',
  tour: 't_',
  step: 'w_',
  answer: 'k_',
  participant: 'p_',
  round: 'd_',
  ballot: 'j_',
};

/** 16 characters of 6 bits: 96 bits, so that two people never draw the same id. */
const RANDOM_LENGTH = 16;
/** Longest id accepted from outside, prefix included, in characters. */
const ID_MAX = 64;
const ID_BODY = /^[A-Za-z0-9_-]+$/;

/** Draws a fresh id of the given kind. */
export function newId<N extends IdName>(name: N, random: Random): IdTypes[N] {
  return (ID_PREFIX[name] + randomText(random, RANDOM_LENGTH)) as IdTypes[N];
}

/** Whether a value is a well-formed id of the given kind (prefix, then letters, digits, `-` or `_`; at most 64 characters). */
export function isId<N extends IdName>(name: N, value: unknown): value is IdTypes[N] {
  if (typeof value !== 'string' || value.length > ID_MAX) return false;
  const prefix = ID_PREFIX[name];
  return value.startsWith(prefix) && ID_BODY.test(value.slice(prefix.length));
}
