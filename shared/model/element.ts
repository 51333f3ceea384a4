import { z } from 'zod';
import { anchor } from './anchor.ts';
import { bearerId, elementId, isoTime, line, participantId, position, voiceId } from './fields.ts';
import { ANCHORS_MAX, LABEL_MAX, LABELS_MAX, NOTE_MAX, TEXT_MAX } from './limits.ts';

/** What an element is; see docs/model.md. */
export const ELEMENT_KINDS = ['cost', 'claim', 'context', 'cause', 'evidence', 'question'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The six headings under which costs of co-production are claimed. */
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

const base = {
  id: elementId,
  text: z.string().max(TEXT_MAX),
  note: z.string().max(NOTE_MAX),
  /** Who says it in print; absent when it was said in the room. */
  voice: z.optional(voiceId),
  /** Who put it on the map. */
  addedBy: participantId,
  addedAt: isoTime,
  bearers: z.array(bearerId).max(LABELS_MAX),
  tags: z.array(line(LABEL_MAX)).max(LABELS_MAX),
  anchors: z.array(anchor).max(ANCHORS_MAX),
  /** Id of an argumentation scheme. */
  scheme: z.optional(line(LABEL_MAX)),
  position,
};

/** A node of the map: one assertion (or question) with its two authors, the voice in print and the person in the room. */
export const element = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('cost'), costType: z.enum(COST_TYPES) }),
  z.strictObject({ ...base, kind: z.literal('claim'), role: z.optional(z.enum(CLAIM_ROLES)) }),
  z.strictObject({ ...base, kind: z.literal('context') }),
  z.strictObject({ ...base, kind: z.literal('cause') }),
  z.strictObject({ ...base, kind: z.literal('evidence') }),
  z.strictObject({ ...base, kind: z.literal('question') }),
]);
export type Element = z.infer<typeof element>;

/** A kind with the fields that only that kind carries. */
export type KindFields =
  | { readonly kind: 'cost'; readonly costType: CostType }
  | { readonly kind: 'claim'; readonly role?: ClaimRole | undefined }
  | { readonly kind: 'context' | 'cause' | 'evidence' | 'question' };

/** The kind of an element together with its kind's own fields, and nothing else of it. */
export function kindFields(of: Element): KindFields {
  if (of.kind === 'cost') return { kind: 'cost', costType: of.costType };
  if (of.kind === 'claim') return of.role === undefined ? { kind: 'claim' } : { kind: 'claim', role: of.role };
  return { kind: of.kind };
}
