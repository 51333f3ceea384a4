import * as z from 'zod/mini';
import { anchorId, line, passage, prose, sha256, sourceId, voiceId } from './fields.ts';
import { LABEL_MAX, QUOTATION_CONTEXT, QUOTATION_MAX, TITLE_MAX } from './limits.ts';
import { byId } from './order.ts';

/** How closely an element's statement follows the words it is tied to, from closest to loosest. */
export const FIDELITIES = ['quoted', 'paraphrased', 'inferred'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

/** What an element rests on, derived from its anchors: the closest fidelity among them, or `none`. */
export type EvidenceState = Fidelity | 'none';

const offset = z.int().check(z.gte(0));

/** Ties an element to words in a source; offsets are UTF-16 units into the normalised text with that hash. */
export const anchor = z.strictObject({
  id: anchorId,
  /** Where the words were read. */
  sourceId,
  exact: passage(QUOTATION_MAX),
  prefix: z.optional(prose(QUOTATION_CONTEXT)),
  suffix: z.optional(prose(QUOTATION_CONTEXT)),
  start: z.optional(offset),
  end: z.optional(offset),
  /** SHA-256 of the text that `start` and `end` count in, as 64 hexadecimal digits. */
  textHash: z.optional(sha256),
  section: z.optional(line(TITLE_MAX)),
  page: z.optional(line(LABEL_MAX)),
  /** Whose words these are when the source itself quotes them from somebody else. */
  cited: z.optional(z.strictObject({ voice: voiceId, locator: z.optional(line(LABEL_MAX)) })),
  fidelity: z.enum(FIDELITIES),
});
export type Anchor = z.infer<typeof anchor>;

/** Words of a source and where they stand: an anchor, before it is said how a statement follows them. */
export const passageOfSource = z.omit(anchor, { id: true, fidelity: true });
export type PassageOfSource = z.infer<typeof passageOfSource>;

/** The evidence state that a set of anchors gives: its best fidelity, else `none`. */
export function evidenceState(anchors: readonly Anchor[]): EvidenceState {
  return FIDELITIES.find((fidelity) => anchors.some((each) => each.fidelity === fidelity)) ?? 'none';
}

/** Whether everything the element rests on is known only through somebody else's quotation. */
export function isSecondHand(anchors: readonly Anchor[]): boolean {
  return anchors.length > 0 && anchors.every((each) => each.cited !== undefined);
}

/** The anchors of one element: in reading order, each id once. */
export function anchorList(max: number) {
  return z.array(anchor).check(
    z.overwrite((anchors) => anchors.toSorted(inReadingOrder)),
    z.refine(haveOwnIds, 'has two entries with the same id'),
    z.maxLength(max, `has more than ${max} entries`),
  );
}

/** By place in the text; anchors without a place come last, by id, so that every peer lists them in one order. */
function inReadingOrder(a: Anchor, b: Anchor): number {
  return (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER) || byId(a, b);
}

function haveOwnIds(anchors: readonly Anchor[]): boolean {
  return new Set(anchors.map((each) => each.id)).size === anchors.length;
}
