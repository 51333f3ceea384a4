import { describe, expect, it } from 'vitest';
import { chooseThreads, speakersOf, threadsInSight } from '../../../client/comments/choose-threads.ts';
import { threadsOf } from '../../../shared/graph/threads.ts';
import { aComment, aMap, anElement, at, c, e, p } from '../../support/builders.ts';

const me = p('me');
const map = aMap({
  elements: [anElement('1')],
  comments: [
    aComment('open', { addedBy: p('ana'), addedAt: at(1) }),
    aComment('done', { addedBy: p('ben'), addedAt: at(2), resolved: { by: me, at: at(3) } }),
    aComment('calls', { addedBy: p('ana'), addedAt: at(3) }),
    aComment('reply', { addedBy: p('ben'), addedAt: at(4), replyTo: c('calls'), mentions: [me] }),
    aComment('lost', { about: e('gone') }),
  ],
});
const threads = threadsInSight(threadsOf(map.comments), map);
const chosen = (...choice: [Parameters<typeof chooseThreads>[1], ReturnType<typeof p> | null]) =>
  chooseThreads(threads, ...choice, me).map(({ id }) => id);

describe('the list of conversations', () => {
  it('holds none about what is gone', () => {
    expect(threads.map(({ id }) => id)).not.toContain('c_lost');
  });

  it('shows open ones, settled ones, or those that call on me in any comment; the latest word first', () => {
    expect(chosen('open', null)).toEqual(['c_calls', 'c_open']);
    expect(chosen('resolved', null)).toEqual(['c_done']);
    expect(chosen('mentions-me', null)).toEqual(['c_calls']);
  });

  it('can be of those alone in which somebody spoke', () => {
    expect(speakersOf(threads)).toEqual(['p_ana', 'p_ben']);
    expect(chosen('open', p('ben'))).toEqual(['c_calls']);
  });
});
