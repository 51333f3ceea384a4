import { describe, expect, it } from 'vitest';
import { threadsOf } from '../../../shared/graph/threads.ts';
import { aComment, aMap, at, c, e, p } from '../../support/builders.ts';

function comments(...all: ReturnType<typeof aComment>[]) {
  return aMap({ comments: all }).comments;
}

const DONE = { resolved: { by: p('ben'), at: at(9) } };

describe('the conversations of a map', () => {
  it('are a first comment with its replies, the oldest first', () => {
    const all = comments(aComment('1'), aComment('2'), aComment('3', { replyTo: c('1') }));
    expect(threadsOf(all).map(({ id, comments: own }) => [id, own.map((each) => each.id)])).toEqual([
      ['c_1', ['c_1', 'c_3']],
      ['c_2', ['c_2']],
    ]);
  });

  it('begin with their first comment although a reply is dated before it', () => {
    const all = comments(aComment('reply', { replyTo: c('1') }), aComment('1', DONE));
    const [thread] = threadsOf(all);
    expect(thread?.comments.map(({ id }) => id)).toEqual(['c_1', 'c_reply']);
    expect(thread?.resolved).toEqual(DONE.resolved);
  });

  it('stay together when their first comment is gone, and are settled by the oldest that is left', () => {
    const left = [aComment('2', { replyTo: c('1'), ...DONE }), aComment('3', { replyTo: c('1') })];
    expect(threadsOf(comments(...left))).toEqual([
      { id: 'c_1', about: e('1'), comments: left, resolved: DONE.resolved },
    ]);
  });
});
