import type { Client } from './client.ts';
import type { Contestant, Running } from './contestants.ts';
import { coreBusySeconds, SERVER_CORE } from './server-process.ts';

/** What one run of a scenario measured, by name; the unit is in the name. */
export type Figures = Readonly<Record<string, number>>;

/** What a scenario works with. */
export interface Setting {
  readonly contestant: Contestant;
  readonly running: Running;
  /** Whether times and crowds are cut down, to see quickly that everything works. */
  readonly isQuick: boolean;
}

/** One way to put load on a server. */
export interface Scenario {
  readonly name: string;
  readonly what: string;
  /** The figures that the table shows, in order. */
  readonly columns: readonly string[];
  /** Rounds that are enough, where the figures do not waver; as many as asked for when absent. */
  readonly rounds?: number;
  fits(contestant: Contestant): boolean;
  run(setting: Setting): Promise<Figures>;
}

/** What a stretch of time took. */
export interface Watched {
  readonly seconds: number;
  /** Processor time of the server. */
  readonly cpuSeconds: number;
  readonly cpuPercent: number;
  /** How far to trust it: what the load used of its core, and what strangers used of the server's. */
  readonly noise: { readonly 'load %': number; readonly 'strangers %': number };
}

/** Measures a stretch of time: from now until the function that comes back is called. */
export function startWatch({ process: server }: Running): () => Watched {
  const [time, cpu, own] = [performance.now(), server.cpuSeconds(), process.cpuUsage()];
  const busy = coreBusySeconds(SERVER_CORE);
  return () => {
    const seconds = (performance.now() - time) / 1000;
    const { user, system } = process.cpuUsage(own);
    const cpuSeconds = server.cpuSeconds() - cpu;
    return {
      seconds,
      cpuSeconds,
      cpuPercent: (100 * cpuSeconds) / seconds,
      noise: {
        'load %': (100 * (user + system)) / 1e6 / seconds,
        'strangers %': Math.max(0, (100 * (coreBusySeconds(SERVER_CORE) - busy - cpuSeconds)) / seconds),
      },
    };
  };
}

/** Mean milliseconds of each of our own timers between two readings of the metrics. */
export function ownTimers(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Figures {
  const sums = [...after.keys()].filter((name) => /^penumbra_\w+_seconds_sum$/.test(name));
  return Object.fromEntries(
    sums.flatMap((name) => {
      const delta = (key: string): number => (after.get(key) ?? 0) - (before.get(key) ?? 0);
      const count = delta(name.replace(/_sum$/, '_count'));
      const label = name.replace('penumbra_', '').replace('_seconds_sum', '');
      return count === 0 ? [] : [[`${label} mean ms`, (1000 * delta(name)) / count]];
    }),
  );
}

/** Calls `step` about every two milliseconds until the time is over. */
export function during(milliseconds: number, step: (now: number) => void): Promise<void> {
  const end = performance.now() + milliseconds;
  return new Promise((resolve) => {
    const turn = (): void => {
      const now = performance.now();
      if (now >= end) resolve();
      else {
        step(now);
        setTimeout(turn, 2);
      }
    };
    turn();
  });
}

export function closeAll(clients: readonly Client[]): void {
  for (const client of clients) client.cut();
}
