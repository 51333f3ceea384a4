import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMotion } from '../../../../client/canvas/scene/motion.ts';

describe('the motion of the view', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lasts while views follow each other, and is told to be over once', () => {
    const motion = createMotion();
    const rested = vi.fn();
    motion.onRest(rested);
    expect(motion.isMoving()).toBe(false);
    for (let frame = 0; frame < 30; frame += 1) {
      motion.moved();
      vi.advanceTimersByTime(16);
      expect(motion.isMoving()).toBe(true);
    }
    expect(rested).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(motion.isMoving()).toBe(false);
    expect(rested).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(rested).toHaveBeenCalledTimes(1);
  });
});
