import type { Clock } from '../../shared/base/clock.ts';
import type { Limits } from '../live/limits.ts';
import type { Meter } from '../live/meter.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import type { Socket } from './socket.ts';

/** Milliseconds between two looks at whether a slow reader has drained. */
export const LOOK_MS = 100;

interface Behind {
  /** State vector of what the reader was sent so far. */
  readonly vector: Uint8Array;
  readonly since: number;
}

interface SlowReaderParts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly limits: Pick<Limits, 'behindMs'>;
  readonly meter: Pick<Meter, 'fellBehind' | 'cut'>;
  /** Runs `then` when the document is exactly what is stored. */
  whenSettled(then: () => void): void;
  /** Sends a reader what it lacks; called once it has drained, within `whenSettled`. */
  catchUp(reader: Reader, vector: Uint8Array): void;
}

/** Somebody who is sent edits. */
export interface Reader {
  readonly socket: Pick<Socket, 'isFarBehind' | 'isBehind' | 'isOpen' | 'terminate'>;
}

/**
 * Readers whose sockets hold more than they should. Instead of a queue each costs one state vector: while behind it
 * gets nothing, and once it has drained one diff from that vector.
 */
export class SlowReaders {
  readonly #parts: SlowReaderParts;
  readonly #behind = new Map<Reader, Behind>();
  #next: Cancel | undefined;

  constructor(parts: SlowReaderParts) {
    this.#parts = parts;
  }

  /** Whether an edit is to be left out for a reader; `vectorBefore` gives what everybody had before that edit. */
  leavesOut(reader: Reader, vectorBefore: () => Uint8Array): boolean {
    if (this.#behind.has(reader)) return true;
    if (!reader.socket.isFarBehind) return false;
    this.#behind.set(reader, { vector: vectorBefore(), since: this.#parts.clock.now() });
    this.#parts.meter.fellBehind();
    this.#next ??= this.#look();
    return true;
  }

  forget(reader: Reader): void {
    this.#behind.delete(reader);
  }

  stop(): void {
    this.#next?.();
    this.#next = undefined;
    this.#behind.clear();
  }

  #look(): Cancel {
    return this.#parts.timers.after(LOOK_MS, () => {
      const { clock, limits, meter } = this.#parts;
      for (const [reader, { vector, since }] of [...this.#behind]) {
        if (!reader.socket.isOpen) this.#behind.delete(reader);
        else if (!reader.socket.isBehind) this.#release(reader, vector);
        else if (clock.now() - since > limits.behindMs) {
          this.#behind.delete(reader);
          meter.cut();
          reader.socket.terminate();
        }
      }
      this.#next = this.#behind.size > 0 ? this.#look() : undefined;
    });
  }

  /** Until the difference goes out edits are left out: one that builds on it must not come before it. */
  #release(reader: Reader, vector: Uint8Array): void {
    this.#parts.whenSettled(() => {
      if (this.#behind.delete(reader)) this.#parts.catchUp(reader, vector);
    });
  }
}
