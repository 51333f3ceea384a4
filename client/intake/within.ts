import { err, type Result } from '../../shared/base/result.ts';
import type { IntakeFailure } from './failure.ts';

/**
 * Waits for work, but no longer than it may take and not past its being cancelled. What gives up the wait also has
 * to end the work: this only says that nobody waits for it any more.
 */
export function within<T>(
  work: Promise<Result<T, IntakeFailure>>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Result<T, IntakeFailure>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => resolve(err({ code: 'too-slow' }))), milliseconds);
    const onAbort = (): void => finish(() => resolve(err({ code: 'cancelled' })));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    work.then(
      (result) => finish(() => resolve(result)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}
