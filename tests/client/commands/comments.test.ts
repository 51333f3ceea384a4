import { describe, expect, it } from 'vitest';
import {
  addComment,
  editComment,
  removeComment,
  replyInThread,
  resolveThread,
} from '../../../client/commands/comments.ts';
import { threadsOf } from '../../../shared/graph/threads.ts';
import { aClaim, aSession, deleted, join, must } from '../../support/a-session.ts';
import { e, p } from '../../support/builders.ts';

const says = (text: string, ...mentions: ReturnType<typeof p>[]) => ({ text, mentions });

/** Two people on one map with a claim; the first is whom it is told of. */
function two(role: 'host' | 'participant' | 'observer' = 'participant') {
  const ana = aSession({ seed: 1, role });
  const ben = aSession({ seed: 2 });
  join(ana.doc, ben.doc);
  const claim = aClaim(ben, 'It saves time.');
  const comments = () => [...ana.reading().map.comments.values()];
  return { ana, ben, claim, comments };
}

describe('comments', () => {
  it('say who, when, about what and on whom they call', () => {
    const { ana, ben, claim, comments } = two();
    const id = must(addComment(ana, claim, says('Does it, @Ben?', ben.me.id)));
    expect(comments()).toEqual([
      {
        id,
        about: claim,
        text: 'Does it, @Ben?',
        mentions: [ben.me.id],
        addedBy: ana.me.id,
        addedAt: '2026-01-01T00:00:01.000Z',
      },
    ]);
  });

  it('are answered in one thread, also after the first was deleted', () => {
    const { ana, ben, claim } = two();
    const first = must(addComment(ana, claim, says('First.')));
    must(replyInThread(ben, first, says('Second.')));
    must(removeComment(ana, first));
    must(replyInThread(ana, first, says('Third.')));
    const [thread, ...more] = threadsOf(ben.reading().map.comments);
    expect([more.length, thread?.id, thread?.comments.map(({ text }) => text)]).toEqual([
      0,
      first,
      ['Second.', 'Third.'],
    ]);
  });

  it('are changed by whoever wrote them and by nobody else', () => {
    const { ana, ben, claim, comments } = two();
    const id = must(addComment(ana, claim, says('Frist.', p('x'))));
    must(editComment(ana, id, says('First.')));
    expect(comments()[0]).toMatchObject({ text: 'First.', editedAt: expect.any(String) });
    expect(comments()[0]).not.toHaveProperty('mentions');
    expect(editComment(ben, id, says('Last.'))).toMatchObject({ error: { code: 'not-yours' } });
  });

  it('are deleted by whoever wrote them, and by hosts', () => {
    const { ana, ben, claim, comments } = two('host');
    const [own, other] = [must(addComment(ana, claim, says('A'))), must(addComment(ben, claim, says('B')))];
    expect(removeComment(ben, own)).toMatchObject({ error: { code: 'not-yours' } });
    must(removeComment(ana, other));
    must(removeComment(ana, own));
    expect(comments()).toEqual([]);
  });

  it('are settled and opened again by anybody who may edit', () => {
    const { ana, ben, claim, comments } = two();
    const id = must(addComment(ana, claim, says('First.')));
    must(resolveThread(ben, id, true));
    expect(comments()[0]?.resolved?.by).toBe(ben.me.id);
    must(resolveThread(ana, id, false));
    expect(comments()[0]).not.toHaveProperty('resolved');
  });

  it('are refused of an observer, about what is gone, and without a word', () => {
    const watcher = two('observer');
    expect(addComment(watcher.ana, watcher.claim, says('No.'))).toMatchObject({
      error: { code: 'read-only' },
    });
    const { ana, claim } = two();
    expect(addComment(ana, e('gone'), says('No.'))).toMatchObject({ error: { code: 'not-found' } });
    expect(addComment(ana, claim, says(' '))).toMatchObject({ error: { code: 'invalid-record' } });
  });

  it('go with their card, and come back with it; each is one step of undo', () => {
    const { ana, claim, comments } = two();
    must(addComment(ana, claim, says('First.')));
    deleted(ana, [claim]);
    expect(comments()).toEqual([]);
    ana.undo.undo();
    expect(comments()).toHaveLength(1);
    ana.undo.undo();
    expect(comments()).toEqual([]);
    ana.undo.redo();
    expect(comments()).toHaveLength(1);
  });
});
