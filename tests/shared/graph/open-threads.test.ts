import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openThreads } from '../../../shared/graph/open-threads.ts';
import { threadsOf } from '../../../shared/graph/threads.ts';
import { aComment, aMap, at, c, e, p, r } from '../../support/builders.ts';

const DONE = { resolved: { by: p('ben'), at: at(9) } };

describe('open conversations', () => {
  it('are counted by what they are about', () => {
    const { comments } = aMap({
      comments: [
        aComment('1'),
        aComment('2', { replyTo: c('1') }),
        aComment('3'),
        aComment('4', DONE),
        aComment('5', { about: r('x') }),
      ],
    });
    expect([...openThreads(comments)]).toEqual([
      ['e_1', 2],
      ['r_x', 1],
    ]);
  });

  it('are as many as there are threads that nobody settled, whatever was deleted of them', () => {
    const comment = fc
      .record({ name: fc.nat(8), about: fc.nat(2), replyTo: fc.option(fc.nat(8)), done: fc.boolean() })
      .map(({ name, about, replyTo, done }) =>
        aComment(name, {
          about: e(about),
          ...(replyTo !== null && replyTo !== name && { replyTo: c(replyTo) }),
          ...(done && DONE),
        }),
      );
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 12 }), (all) => {
        const { comments } = aMap({ comments: all });
        const counted = new Map<string, number>();
        for (const { about, resolved } of threadsOf(comments)) {
          if (resolved === undefined) counted.set(about, (counted.get(about) ?? 0) + 1);
        }
        expect(openThreads(comments)).toEqual(counted);
      }),
    );
  });
});
