import { layOut, type Measured, middle, short } from './report.ts';

/** The peers, without the limit; those that store and those that do not. */
const MEMORY = ['y-websocket-server', 'hocuspocus'] as const;
const STORED = ['y-websocket-server + LevelDB', 'hocuspocus + SQLite'] as const;
const CURSORS = ['y-websocket-server', 'y-websocket-server, no echo', 'hocuspocus'] as const;

interface Target {
  readonly text: string;
  /** What ours measured, and what it must not exceed (or, for `atLeast`, reach). */
  readonly ours: number;
  readonly bound: number;
  readonly isAtLeast?: true;
}

/** Compares what was measured with what ours is meant to reach. */
export function targetTable(measured: Measured): string {
  const targets = [...latencyTargets(measured), ...cursorTargets(measured), ...roomTargets(measured)];
  const rows = targets
    .filter(({ ours }) => !Number.isNaN(ours))
    .map((target) => [target.text, short(target.ours), short(target.bound), verdict(target)]);
  return ['\nTargets', ...layOut([['', 'ours', 'target', ''], ...rows])].join('\n');
}

function verdict({ ours, bound, isAtLeast }: Target): string {
  if (Number.isNaN(ours) || Number.isNaN(bound)) return 'not measured';
  if (isAtLeast ? ours >= bound : ours <= bound) return 'met';
  return bound === 0
    ? `missed by ${short(ours)}`
    : `missed by ${short(Math.abs(100 * (ours / bound - 1)))} %`;
}

function latencyTargets(measured: Measured): Target[] {
  const figure = figures(measured);
  const commit = figure('fan-out', 'ours', 'commit mean ms');
  return [
    {
      text: 'fan-out p50 ms: the better peer without storage, plus the commit',
      ours: figure('fan-out', 'ours', 'p50 ms'),
      bound: least(figure, 'fan-out', MEMORY, 'p50 ms') + commit,
    },
    {
      text: 'fan-out p95 ms: the better peer with storage',
      ours: figure('fan-out', 'ours', 'p95 ms'),
      bound: least(figure, 'fan-out', STORED, 'p95 ms'),
    },
    {
      text: 'saturation, delivered per CPU second: 1.5 of the better peer with storage',
      ours: figure('saturation', 'ours', 'delivered per CPU s'),
      bound: 1.5 * most(figure, 'saturation', STORED, 'delivered per CPU s'),
      isAtLeast: true,
    },
    {
      text: 'saturation p95 ms: the better peer with storage',
      ours: figure('saturation', 'ours', 'p95 ms'),
      bound: least(figure, 'saturation', STORED, 'p95 ms'),
    },
    {
      text: 'join storm p50 ms: a quarter of the best peer',
      ours: figure('join-storm', 'ours', 'p50 ms'),
      bound: least(figure, 'join-storm', [...MEMORY, ...STORED], 'p50 ms') / 4,
    },
    {
      text: 'join storm, CPU ms per join: 3',
      ours: figure('join-storm', 'ours', 'CPU ms per join'),
      bound: 3,
    },
  ];
}

function cursorTargets(measured: Measured): Target[] {
  const figure = figures(measured);
  const [hundred, twoHundred] = ['cursor-storm-100', 'cursor-storm-200'] as const;
  return [
    {
      text: 'cursors of 100, server CPU %: a third of the best peer',
      ours: figure(hundred, 'ours', 'server CPU %'),
      bound: least(figure, hundred, CURSORS, 'server CPU %') / 3,
    },
    {
      // Moves of the last moments of a run are still on their way when it ends.
      text: 'cursors of 200, positions shown %: all (99.5)',
      ours: figure(twoHundred, 'ours', 'shown %'),
      bound: 99.5,
      isAtLeast: true,
    },
    {
      text: 'cursors of 200, staleness p95 ms: 120',
      ours: figure(twoHundred, 'ours', 'p95 ms'),
      bound: 120,
    },
    {
      text: 'cursors of 200, kB/s to each client: a quarter of Hocuspocus',
      ours: figure(twoHundred, 'ours', 'kB/s per client'),
      bound: figure(twoHundred, 'hocuspocus', 'kB/s per client') / 4,
    },
    {
      text: 'cursors of 200, bytes per position shown: a quarter of Hocuspocus',
      ours: bytesPerPosition(figure, twoHundred, 'ours'),
      bound: bytesPerPosition(figure, twoHundred, 'hocuspocus') / 4,
    },
  ];
}

/** A server that shows a tenth of the positions is not thrifty, so bytes are counted for what was shown. */
function bytesPerPosition(figure: Figure, scenario: string, contestant: string): number {
  const shown = (figure(scenario, contestant, 'moves/s') * figure(scenario, contestant, 'shown %')) / 100;
  return (1000 * figure(scenario, contestant, 'kB/s per client')) / shown;
}

function roomTargets(measured: Measured): Target[] {
  const figure = figures(measured);
  const peers = [...MEMORY, ...STORED];
  return [
    {
      text: 'open rooms, RSS kB each: half of the best peer',
      ours: figure('open-rooms', 'ours', 'RSS kB per room'),
      bound: least(figure, 'open-rooms', peers, 'RSS kB per room') / 2,
    },
    {
      text: 'open rooms, heap given back %: 95',
      ours: figure('open-rooms', 'ours', 'heap given back %'),
      bound: 95,
      isAtLeast: true,
    },
    {
      text: 'open rooms, reopening p95 ms: the better peer with storage',
      ours: figure('open-rooms', 'ours', 'reopen p95 ms'),
      bound: least(figure, 'open-rooms', STORED, 'reopen p95 ms'),
    },
    {
      text: 'SIGKILL, confirmed edits lost: 0',
      ours: figure('kill', 'ours', 'confirmed lost'),
      bound: 0,
    },
  ];
}

type Figure = (scenario: string, contestant: string, name: string) => number;

function figures(measured: Measured): Figure {
  return (scenario, contestant, name) => middle(measured, scenario, contestant, name);
}

function measuredOnes(figure: Figure, scenario: string, of: readonly string[], name: string): number[] {
  return of.map((contestant) => figure(scenario, contestant, name)).filter((each) => !Number.isNaN(each));
}

function least(figure: Figure, scenario: string, of: readonly string[], name: string): number {
  const found = measuredOnes(figure, scenario, of, name);
  return found.length === 0 ? Number.NaN : Math.min(...found);
}

function most(figure: Figure, scenario: string, of: readonly string[], name: string): number {
  const found = measuredOnes(figure, scenario, of, name);
  return found.length === 0 ? Number.NaN : Math.max(...found);
}
