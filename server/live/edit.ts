import type * as Y from 'yjs';
import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Result } from '../../shared/base/result.ts';

/** Who an edit comes from: one object per connection, compared by identity. */
export interface Author {
  readonly participant: ParticipantId;
}

/** What became of an edit: stored; ahead of what the server knows; or refused, with what to tell the sender. */
export type EditOutcome =
  | { readonly state: 'stored' }
  | { readonly state: 'gap' }
  | { readonly state: 'refused'; readonly reason: RefusedEdit };

export interface RefusedEdit {
  /** `foreign`: it adds content under a client id that is somebody else's. */
  readonly kind: 'invalid' | 'foreign' | 'too-big' | 'storage-down';
  /** What was wrong with it, for the log and the sender. */
  readonly message: string;
}

/** `update` is a single edit, `catch-up` all that a peer has and the server lacks. */
export type EditKind = 'update' | 'catch-up';

export interface Edit {
  readonly author: Author;
  readonly kind: EditKind;
  readonly bytes: Uint8Array;
  /** Called once the batch with the edit is stored, in the order in which the frames of a connection came. */
  settle(outcome: EditOutcome): void;
}

/** What the judgement of an update found out besides. */
export interface CheckedEdit {
  /** Client ids under which it brings content that the document lacks. */
  readonly writers: readonly number[];
}

/**
 * Judges an update before it is applied: `gap` when it builds on what the document does not have. One that is
 * `stored` already was judged when it came, or was made by the server: only what it builds on is looked at.
 */
export type CheckEdit = (
  doc: Y.Doc,
  bytes: Uint8Array,
  kind: EditKind | 'stored',
) => Result<
  CheckedEdit,
  { readonly state: 'gap' } | { readonly state: 'refused'; readonly reason: RefusedEdit }
>;
