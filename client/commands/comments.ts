import { isoNow } from '../../shared/base/clock.ts';
import { type CommentId, newId, type ParticipantId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { addRecord, changeRecord, deleteRecord } from '../../shared/doc/write/records.ts';
import { threadsOf } from '../../shared/graph/threads.ts';
import type { Comment } from '../../shared/model/comment.ts';
import { type Refusal, refusal } from '../../shared/model/refusal.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { mayManage } from '../../shared/wire/roles.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship } from './act.ts';

/** What somebody says in a comment, and whom it calls on. */
export interface Remark {
  readonly text: string;
  readonly mentions: readonly ParticipantId[];
}

/** Begins a conversation about a card or a relation. */
export function addComment(session: MapSession, about: TargetId, remark: Remark): Result<CommentId, Refusal> {
  return say(session, about, remark, undefined);
}

/** Says something in a conversation, also in one of which the first comment was deleted. */
export function replyInThread(
  session: MapSession,
  thread: CommentId,
  remark: Remark,
): Result<CommentId, Refusal> {
  const found = threadsOf(session.reading().map.comments).find(({ id }) => id === thread);
  return found === undefined ? GONE : say(session, found.about, remark, thread);
}

/** Changes the words of my own comment. */
export function editComment(session: MapSession, id: CommentId, { text, mentions }: Remark): Written {
  const comment = session.reading().map.comments.get(id);
  if (comment === undefined) return GONE;
  if (comment.addedBy !== session.me.id) return NOT_YOURS;
  const change = { text, mentions: orNone(mentions), editedAt: isoNow(session.clock) };
  return act(session, () => changeRecord(session.doc, 'comments', id, change));
}

/** Whether a comment may be deleted by whoever asks: their own, and any by a host. */
export function mayDeleteComment(me: MapSession['me'], comment: Comment): boolean {
  return comment.addedBy === me.id || mayManage(me.role);
}

/** Deletes one comment; replies to it stay. */
export function removeComment(session: MapSession, id: CommentId): Written {
  const comment = session.reading().map.comments.get(id);
  if (comment === undefined) return GONE;
  if (!mayDeleteComment(session.me, comment)) return NOT_YOURS;
  return act(session, () => deleteRecord(session.doc, 'comments', id));
}

/** Settles a conversation, or opens it again. */
export function resolveThread(session: MapSession, thread: CommentId, isResolved: boolean): Written {
  const found = threadsOf(session.reading().map.comments).find(({ id }) => id === thread);
  if (found === undefined) return GONE;
  const [first] = found.comments;
  const resolved = isResolved ? { by: session.me.id, at: isoNow(session.clock) } : undefined;
  return act(session, () => changeRecord(session.doc, 'comments', first.id, { resolved }));
}

function say(
  session: MapSession,
  about: TargetId,
  { text, mentions }: Remark,
  replyTo: CommentId | undefined,
): Result<CommentId, Refusal> {
  const { map } = session.reading();
  const isThere = targetsRelation(about) ? map.relations.has(about) : map.elements.has(about);
  if (!isThere) return err(refusal('not-found', 'What this is about is gone. Somebody may have deleted it.'));
  const id = newId('comment', session.random);
  const called = orNone(mentions);
  const added: Comment = {
    id,
    about,
    text,
    ...(replyTo !== undefined && { replyTo }),
    ...(called !== undefined && { mentions: called }),
    ...authorship(session),
  };
  return act(session, () => {
    const written = addRecord(session.doc, 'comments', added);
    return written.ok ? ok(id) : written;
  });
}

function orNone(mentions: readonly ParticipantId[]): ParticipantId[] | undefined {
  return mentions.length === 0 ? undefined : [...mentions];
}

const GONE = err(refusal('not-found', 'This comment is gone. Somebody may have deleted it.'));
const NOT_YOURS = err(
  refusal('not-yours', 'This comment is somebody else’s. You can reply to it, or ask a host to delete it.'),
);
