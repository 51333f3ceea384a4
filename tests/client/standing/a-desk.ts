import { createDesk } from '../../../client/standing/desk.ts';
import type { FromDesk, OpenDesk, ToDesk } from '../../../client/standing/protocol.ts';

export interface TestDesk {
  readonly open: OpenDesk;
  /** What was told to it, oldest first. */
  readonly told: ToDesk[];
  /** Has it work through what it was told, and its answers heard. */
  flush(): void;
  /** How many are open. */
  opened(): number;
  /** Has it fail as a worker does that cannot start. */
  fail(reason: string): void;
}

/** The real desk without a worker: messages are cloned as between page and worker, and wait for a flush. */
export function aDesk(): TestDesk {
  const told: ToDesk[] = [];
  let queue: (() => void)[] = [];
  let opened = 0;
  let failing = (_reason: string): void => undefined;
  return {
    told,
    opened: () => opened,
    fail: (reason) => failing(reason),
    flush: () => {
      while (queue.length > 0) {
        const now = queue;
        queue = [];
        for (const run of now) run();
      }
    },
    open: (hear, fail) => {
      opened += 1;
      failing = fail;
      let isOpen = true;
      const desk = createDesk((message: FromDesk) => {
        const cloned = structuredClone(message);
        queue.push(() => isOpen && hear(cloned));
      });
      return {
        tell: (message) => {
          told.push(message);
          const cloned = structuredClone(message);
          queue.push(() => isOpen && desk(cloned));
        },
        close: () => {
          isOpen = false;
          opened -= 1;
        },
      };
    },
  };
}
