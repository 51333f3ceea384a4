import * as z from 'zod/mini';
import { anchorList } from './anchor.ts';
import {
  bearerId,
  elementId,
  isoTime,
  labels,
  line,
  participantId,
  position,
  prose,
  voiceId,
} from './fields.ts';
import { ANCHORS_MAX, LABEL_MAX, LABELS_MAX, NOTE_MAX, TEXT_MAX } from './limits.ts';

/** What an element is; see docs/model.md. */
export const ELEMENT_KINDS = ['cost', 'claim', 'context', 'cause', 'evidence', 'question'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The six headings under which costs are claimed. */
export const COST_TYPES = [
  'practical',
  'personal',
  'professional',
  'research',
  'stakeholders',
  'profession',
] as const;
export type CostType = (typeof COST_TYPES)[number];

/** What part a claim plays in its author's argument. */
export const CLAIM_ROLES = [
  'definition',
  'rationale',
  'recommendation',
  'limitation',
  'counter-proposal',
  'conclusion',
] as const;
export type ClaimRole = (typeof CLAIM_ROLES)[number];

/** How much an element may hold. */
interface ElementLimits {
  readonly text: number;
  readonly note: number;
  readonly labels: number;
  readonly anchors: number;
}

function elementSchema(limits: ElementLimits) {
  const base = {
    text: prose(limits.text),
    note: prose(limits.note),
    /** Who says it in print; absent when it was said in the room. */
    voice: z.optional(voiceId),
    /** Who put it on the map. */
    addedBy: participantId,
    addedAt: isoTime,
    bearers: labels(bearerId, limits.labels),
    tags: labels(line(LABEL_MAX), limits.labels),
    anchors: anchorList(limits.anchors),
    /** Id of an argumentation scheme. */
    scheme: z.optional(line(LABEL_MAX)),
    position,
  };
  const of = <K extends ElementKind>(kind: K) => ({ id: elementId, kind: z.literal(kind) });
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...of('cost'), costType: z.enum(COST_TYPES), ...base }),
    z.strictObject({ ...of('claim'), role: z.optional(z.enum(CLAIM_ROLES)), ...base }),
    z.strictObject({ ...of('context'), ...base }),
    z.strictObject({ ...of('cause'), ...base }),
    z.strictObject({ ...of('evidence'), ...base }),
    z.strictObject({ ...of('question'), ...base }),
  ]);
}

/** A node of the map: one assertion (or question) with its two authors, the voice in print and the person in the room. */
export const element = elementSchema({
  text: TEXT_MAX,
  note: NOTE_MAX,
  labels: LABELS_MAX,
  anchors: ANCHORS_MAX,
});

/**
 * The same without limits of size. Several people at once can together exceed what each kept to, and nothing
 * of what they wrote may be lost for it: what is stored is read by this, what is added is checked by `element`.
 */
export const elementAtRest = elementSchema({
  text: Infinity,
  note: Infinity,
  labels: Infinity,
  anchors: Infinity,
});
export type Element = z.infer<typeof element>;

/** A kind with the fields that only that kind carries. */
export type KindFields =
  | { readonly kind: 'cost'; readonly costType: CostType }
  | { readonly kind: 'claim'; readonly role?: ClaimRole | undefined }
  | { readonly kind: 'context' | 'cause' | 'evidence' | 'question' };

/** The kind of an element together with its kind's own fields, and nothing else of it. */
export function kindFields(of: Element): KindFields {
  if (of.kind === 'cost') return { kind: 'cost', costType: of.costType };
  if (of.kind === 'claim')
    return of.role === undefined ? { kind: 'claim' } : { kind: 'claim', role: of.role };
  return { kind: of.kind };
}
