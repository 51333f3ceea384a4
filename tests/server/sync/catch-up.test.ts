import { beforeEach, describe, expect, it } from 'vitest';
import type { EditOutcome } from '../../../server/live/edit.ts';
import { CatchUp } from '../../../server/sync/catch-up.ts';

const STORED: EditOutcome = { state: 'stored' };
const GAP: EditOutcome = { state: 'gap' };
const BARRIER = Uint8Array.of(102, 1);

let catchUp: CatchUp;
beforeEach(() => {
  catchUp = new CatchUp();
});

describe('CatchUp', () => {
  it('S4.5 ignores a gap before the catch-up, and holds the barrier until that has filled it', () => {
    expect(catchUp.settle('update', GAP)).toEqual({ do: 'nothing' });
    expect(catchUp.hold(BARRIER)).toBe(true);
    expect(catchUp.takeHeld()).toEqual([]);
    catchUp.settle('catch-up', STORED);
    expect([catchUp.takeHeld(), catchUp.takeHeld(), catchUp.hold(BARRIER)]).toEqual([[BARRIER], [], false]);
  });

  it('S4.5 asks once more after the catch-up, and then gives up', () => {
    catchUp.settle('catch-up', STORED);
    expect(catchUp.settle('update', GAP)).toEqual({ do: 'ask-again' });
    expect(catchUp.settle('update', GAP)).toEqual({ do: 'nothing' });
    expect(catchUp.hold(BARRIER)).toBe(true);
    catchUp.settle('catch-up', STORED);
    expect(catchUp.takeHeld()).toEqual([BARRIER]);
    expect(catchUp.settle('update', GAP)).toEqual({ do: 'close', code: 4409 });
  });

  it('S4.5 gives up at once when the catch-up itself has a gap', () => {
    expect(catchUp.settle('catch-up', GAP)).toEqual({ do: 'close', code: 4409 });
  });

  it.each([
    ['invalid', 4422],
    ['too-big', 4413],
  ] as const)('S4.6 closes on an edit that is %s', (kind, code) => {
    const refused: EditOutcome = { state: 'refused', reason: { kind, message: 'why' } };
    expect(catchUp.settle('update', refused)).toEqual({ do: 'close', code, message: 'why' });
  });

  it('holds a bounded number of barriers, the newest', () => {
    catchUp.settle('update', GAP);
    for (let index = 0; index < 1_500; index += 1) catchUp.hold(Uint8Array.of(102, index % 256, index >> 8));
    catchUp.settle('catch-up', STORED);
    const held = catchUp.takeHeld();
    expect([held.length, held.at(-1)]).toEqual([1_000, Uint8Array.of(102, 1_499 % 256, 1_499 >> 8)]);
  });
});
