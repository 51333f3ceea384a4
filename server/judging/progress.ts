import type { MapId, RoundId } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import { putProgress } from '../../shared/doc/session-doc.ts';
import { progressOf } from '../../shared/judging/tally.ts';
import type { Log } from '../live/log.ts';
import type { Registry } from '../live/registry.ts';
import type { Timers } from '../live/timers.ts';
import type { BallotStorage } from '../storage/ballots.ts';
import { withSession } from './session-store.ts';

/** Milliseconds within which ballots share one telling of who is done: a class that votes at once makes no storm. */
const TELL_AFTER_MS = 200;

interface ProgressParts {
  readonly registry: Pick<Registry, 'open'>;
  readonly storage: Pick<BallotStorage, 'countBallots'>;
  readonly timers: Timers;
  readonly log: Log;
}

/** Tells everybody who is done with a round, soon after ballots came. */
export class Progress {
  readonly #parts: ProgressParts;
  readonly #due = new Set<string>();

  constructor(parts: ProgressParts) {
    this.#parts = parts;
  }

  /** Notes that somebody cast a ballot. */
  touch(map: MapId, round: RoundId): void {
    const key = `${map} ${round}`;
    if (this.#due.has(key)) return;
    this.#due.add(key);
    this.#parts.timers.after(TELL_AFTER_MS, () => {
      this.#due.delete(key);
      this.#tell(map, round).catch((cause: unknown) => {
        // The ballots are stored; the next one tells of all of them.
        this.#parts.log.warn({ map, err: cause }, 'who is done with a round could not be told');
      });
    });
  }

  async #tell(map: MapId, id: RoundId): Promise<void> {
    const counts = await this.#parts.storage.countBallots(map, id);
    await withSession(this.#parts.registry, map, async (session) => {
      const { rounds, progress } = await session.read();
      const round = rounds.get(id);
      if (round === undefined || round.stage.name !== 'open') return ok(undefined);
      const next = progressOf(round, counts);
      if (JSON.stringify(progress.get(id)) !== JSON.stringify(next))
        await session.write((doc) => void putProgress(doc, id, next));
      return ok(undefined);
    });
  }
}
