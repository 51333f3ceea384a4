import { describe, expect, it } from 'vitest';
import { ownIndex } from '../../../../client/judging/reveal/own.ts';
import type { Revealed } from '../../../../client/judging/reveal/views.ts';
import { stripView, triangleView } from '../../../../client/judging/reveal/views.ts';
import { p } from '../../../support/builders.ts';
import { revealedOf } from './a-reveal.ts';

const FIVE = { ana: [10], ben: [40], cleo: [40], dan: [70], me: [90] } as const;
const own = (judgement: number, reason = '') => ({ by: p('me'), judgement, reason });

function ownIn(revealed: Revealed): number[] {
  const { summary } = revealed.result;
  if (summary?.scale !== 'percent') throw new Error('no numbers');
  return stripView(revealed, summary).now.points.flatMap(({ isOwn, value }) => (isOwn ? [value] : []));
}

describe('my own judgement', () => {
  it('is marked among those without names, once, where I alone know of it', () => {
    const revealed = revealedOf(FIVE, { names: 'hidden' });
    expect(ownIn({ ...revealed, own: own(90) })).toEqual([90]);
    expect(ownIn({ ...revealed, own: own(40) })).toEqual([40]);
    expect(ownIn(revealed)).toEqual([]);
  });

  it('is by its name where names are shown, and not another’s who judged alike', () => {
    const { result } = revealedOf({ ana: [40], me: [40] });
    const index = ownIndex(result.points, own(40));
    expect(result.points[index]?.by).toBe('p_me');
  });

  it('is not marked where single judgements are not shown, or mine is not among them', () => {
    expect(ownIndex(revealedOf({ ana: [10], me: [90] }, { names: 'hidden' }).result.points, own(90))).toBe(
      -1,
    );
    expect(ownIndex(revealedOf({ ana: [10], ben: [90] }).result.points, own(90))).toBe(-1);
  });

  it('is, of those who judged alike without names, the one with my reason', () => {
    const points = [{ judgement: 40 }, { judgement: 40, reason: 'Mine' }];
    expect(ownIndex(points, own(40, 'Mine'))).toBe(1);
    expect(ownIndex(points, own(40))).toBe(0);
  });

  it('is marked in the triangle too', () => {
    const mine = { inherent: 0, practice: 0, structural: 1 };
    const other = { inherent: 1, practice: 0, structural: 0 };
    const revealed = revealedOf({ ana: [other], me: [mine] }, { question: 'casts' });
    const { summary } = revealed.result;
    if (summary?.scale !== 'triangle') throw new Error('no places');
    const view = triangleView({ ...revealed, own: { by: p('me'), judgement: mine, reason: '' } }, summary);
    expect(view.points.filter(({ isOwn }) => isOwn).map(({ place }) => place)).toEqual([mine]);
  });
});
