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
import type { Answer } from '../model/answer.ts';
import type { Bearer } from '../model/bearer.ts';
import type { Comment } from '../model/comment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Element } from '../model/element.ts';
import type { Region } from '../model/region.ts';
import type { Relation } from '../model/relation.ts';
import type { Source } from '../model/source.ts';
import type { Step, Tour } from '../model/tour.ts';
import type { Voice } from '../model/voice.ts';

/** A record of each collection. */
export interface RecordTypes {
  elements: Element;
  relations: Relation;
  regions: Region;
  voices: Voice;
  sources: Source;
  bearers: Bearer;
  comments: Comment;
  tours: Tour;
  steps: Step;
  answers: Answer;
}

/** Every valid record of a document, with one diagnostic for each that is not. Mutable: kept up to date in place. */
export interface MapRecords {
  title: string;
  description: string;
  subject: string;
  readonly elements: Map<ElementId, Element>;
  readonly relations: Map<RelationId, Relation>;
  readonly regions: Map<RegionId, Region>;
  readonly voices: Map<VoiceId, Voice>;
  readonly sources: Map<SourceId, Source>;
  readonly bearers: Map<BearerId, Bearer>;
  readonly comments: Map<CommentId, Comment>;
  readonly tours: Map<TourId, Tour>;
  readonly steps: Map<StepId, Step>;
  readonly answers: Map<AnswerId, Answer>;
  readonly diagnostics: Map<string, Diagnostic>;
}
