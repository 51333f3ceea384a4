import type { ElementId, RelationId, SourceId, VoiceId } from '../base/ids.ts';

/**
 * How far a support stands apart from the voice it supports: it shares an author, perhaps shares one, is that voice's
 * own word, shares none, or cannot be told because one side names nobody.
 */
export const INDEPENDENCE_KINDS = ['shared', 'perhaps', 'own', 'independent', 'unknown'] as const;
export type IndependenceKind = (typeof INDEPENDENCE_KINDS)[number];

/** An author on both sides; `isSure` is false when no more than the family name and an initial fit. */
export interface SharedName {
  readonly name: string;
  readonly isSure: boolean;
}

/** What is known of one support. */
export interface SupportVerdict {
  readonly relation: RelationId;
  readonly supporter: ElementId;
  /** The voice that is supported; absent when what is supported was said in the room. */
  readonly voice?: VoiceId;
  readonly kind: IndependenceKind;
  /** Names on both sides, those that are sure first. */
  readonly names: readonly SharedName[];
  /** The cited sources that they are authors of. */
  readonly sources: readonly SourceId[];
}

/** Of several verdicts on what one element supports, the one that weighs most; undefined where none is a mark. */
export function heaviestMark(verdicts: readonly SupportVerdict[]): SupportVerdict | undefined {
  return verdicts.find(({ kind }) => kind === 'shared') ?? verdicts.find(({ kind }) => kind === 'perhaps');
}

/** "not independent: shares Williams", "perhaps not independent: may share Carr"; undefined where there is nothing to mark. */
export function independenceWords({
  kind,
  names,
}: Pick<SupportVerdict, 'kind' | 'names'>): string | undefined {
  const short = shortIndependence({ kind, names });
  if (short === undefined) return undefined;
  return `${kind === 'shared' ? 'not independent' : 'perhaps not independent'}: ${short}`;
}

/** The same where there is little room: "shares Williams", "may share Carr". */
export function shortIndependence({
  kind,
  names,
}: Pick<SupportVerdict, 'kind' | 'names'>): string | undefined {
  if (kind !== 'shared' && kind !== 'perhaps') return undefined;
  const [first, second, ...more] = names.filter(({ isSure }) => isSure === (kind === 'shared'));
  let who = first?.name ?? '';
  if (second !== undefined)
    who = more.length === 0 ? `${who} and ${second.name}` : `${who} and ${more.length + 1} more`;
  return kind === 'shared' ? `shares ${who}` : `may share ${who}`;
}
