import type {
  AnswerId,
  BearerId,
  CommentId,
  ElementId,
  RegionId,
  RelationId,
  SourceId,
  StepId,
  TourId,
  VoiceId,
} from '../base/ids.ts';
import type { Answer } from './answer.ts';
import type { Bearer } from './bearer.ts';
import type { Comment } from './comment.ts';
import type { Element } from './element.ts';
import type { Region } from './region.ts';
import type { Relation } from './relation.ts';
import type { Source } from './source.ts';
import type { Step, Tour } from './tour.ts';
import type { Voice } from './voice.ts';

/** What a map says of itself, beside its records. */
export const MAP_FIELDS = ['title', 'description', 'subject'] as const;
export type MapField = (typeof MAP_FIELDS)[number];

/** A whole map at one moment: plain and immutable. Unchanged records keep their identity from one moment to the next. */
export interface ArgumentMap {
  readonly title: string;
  readonly description: string;
  /** What its costs are costs of, as it stands within a sentence; empty where the map does not say. */
  readonly subject: string;
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly relations: ReadonlyMap<RelationId, Relation>;
  readonly regions: ReadonlyMap<RegionId, Region>;
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly bearers: ReadonlyMap<BearerId, Bearer>;
  readonly comments: ReadonlyMap<CommentId, Comment>;
  readonly tours: ReadonlyMap<TourId, Tour>;
  readonly steps: ReadonlyMap<StepId, Step>;
  readonly answers: ReadonlyMap<AnswerId, Answer>;
}

/** A map with nothing on it. */
export const EMPTY_MAP: ArgumentMap = {
  title: '',
  description: '',
  subject: '',
  elements: new Map(),
  relations: new Map(),
  regions: new Map(),
  voices: new Map(),
  sources: new Map(),
  bearers: new Map(),
  comments: new Map(),
  tours: new Map(),
  steps: new Map(),
  answers: new Map(),
};
