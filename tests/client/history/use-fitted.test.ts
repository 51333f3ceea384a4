import { expect, it } from 'vitest';
import { wishBetween } from '../../../client/history/use-fitted.ts';

const NOW = { comparing: null, restores: 0 };

it('all of what is compared is wished for, on either side, and the way back when the comparison ends', () => {
  const then = { comparing: 'then', restores: 0 } as const;
  const now = { comparing: 'now', restores: 0 } as const;
  expect(wishBetween(NOW, then)).toEqual({ kind: 'visit-all' });
  expect(wishBetween(then, now)).toEqual({ kind: 'visit-all' });
  expect(wishBetween(now, NOW)).toEqual({ kind: 'return' });
});

it('all of what was restored is wished for, and no way back', () => {
  expect(wishBetween({ comparing: 'then', restores: 0 }, { comparing: null, restores: 1 })).toEqual({
    kind: 'fit-all',
  });
  expect(wishBetween(NOW, { comparing: null, restores: 1 })).toEqual({ kind: 'fit-all' });
});

it('nothing is wished for while nothing changes', () => {
  expect(wishBetween(NOW, NOW)).toBeNull();
});
