import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { ElementId } from '../../../shared/base/ids.ts';
import { findCruxes } from '../../../shared/standing/cruxes.ts';
import { EMPTY_STANDING_MAP, type StandingMap, standingChange } from '../../../shared/standing/shape.ts';
import { createStanding, type Standing } from '../../../shared/standing/standing.ts';
import { layOut } from '../sync/report.ts';
import { argumentMap, type MapSize } from './maps.ts';
import { naive, objectIteration, type Rival } from './rivals.ts';

const USAGE = `npm run bench:standing -- [--rounds N]
  --rounds N  rounds of everything, 5 unless said otherwise; the middle one counts\n`;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
});

/** What the product promises, in milliseconds. */
const TARGETS = { all: 100, crux: 1_000 } as const;
const SEED = 20_260_131;

const MAPS: Readonly<Record<string, MapSize>> = {
  'without circles': { elements: 10_000, relations: 20_000, backward: 0, onRelations: 0.1 },
  'with some circles': { elements: 10_000, relations: 20_000, backward: 0.002, onRelations: 0.1 },
  'one great circle': { elements: 10_000, relations: 20_000, backward: 0.1, onRelations: 0.1 },
};

interface Timed<T> {
  /** The middle of the rounds, in milliseconds. */
  readonly time: number;
  /** The same of the processor's time: on a busy machine the truer of the two. */
  readonly cpu: number;
  readonly last: T;
}

function timed<T>(rounds: number, run: (round: number) => T): Timed<T> {
  const times: number[] = [];
  const cpu: number[] = [];
  let last = run(0);
  for (let round = 1; round <= rounds; round += 1) {
    const used = process.cpuUsage();
    const start = performance.now();
    last = run(round);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  return { time: middle(times), cpu: middle(cpu), last };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function settledOn(map: StandingMap): Standing {
  const standing = createStanding('quadratic-energy');
  standing.apply(standingChange(EMPTY_STANDING_MAP, map));
  return standing;
}

/** The largest difference between our strengths and a rival's. */
function farthest(standing: Standing, rival: ReturnType<Rival>): number {
  let most = 0;
  for (const [id, strength] of rival) most = Math.max(most, Math.abs(strength - (standing.of(id) ?? 0)));
  return most;
}

function row(name: string, { time, cpu }: Timed<unknown>, note: string): string[] {
  return [name, `${time.toFixed(1)} ms`, `${cpu.toFixed(1)} ms`, note];
}

/** Everything computed, by us and by others. */
function everything(name: string, size: MapSize, rounds: number): { rows: string[][]; within: boolean } {
  const map = argumentMap(size, SEED);
  const change = standingChange(EMPTY_STANDING_MAP, map);
  const whole = timed(rounds, () => {
    const standing = createStanding('quadratic-energy');
    standing.apply(change);
    return standing;
  });
  const standing = whole.last;
  const again = timed(rounds, (round) =>
    // Another base score for every card: all of it is computed anew, on what is there.
    standing.apply({
      elements: new Map(),
      relations: new Map(),
      bases: new Map([...map.elements.keys()].map((id) => [id, 0.5 + (round % 2) / 10])),
    }),
  );
  const ours = settledOn(map);
  const circles = ours.circles();
  const rows = [
    [name, 'time', 'processor', ''],
    row(
      'ours, taking the map in',
      whole,
      `${circles.length} circles, ${circles.every(({ converged }) => converged) ? 'all at rest' : 'NOT all at rest'}`,
    ),
    row('ours, all computed anew', again, ''),
  ];
  for (const [rival, run] of Object.entries({ 'objects, as the libraries do': objectIteration, naive })) {
    const result = timed(Math.min(rounds, 3), () => run(map));
    rows.push(
      row(
        rival,
        result,
        `×${(result.cpu / again.cpu).toFixed(0)}, differs by at most ${farthest(ours, result.last).toExponential(0)}`,
      ),
    );
  }
  return { rows, within: again.cpu < TARGETS.all };
}

/** One edit at a time on the large map, against computing all of it. */
function edits(rounds: number): string[][] {
  const map = argumentMap(
    MAPS['with some circles'] ?? { elements: 0, relations: 0, backward: 0, onRelations: 0 },
    SEED,
  );
  const standing = settledOn(map);
  const ids = [...map.elements.keys()];
  let reached = 0;
  const count = 200;
  const result = timed(rounds, (round) => {
    for (let at = 0; at < count; at += 1) {
      const id = ids[(at * 7919 + round) % ids.length] ?? ids[0];
      if (id === undefined) continue;
      reached += standing.apply({
        elements: new Map(),
        relations: new Map(),
        bases: new Map([[id, (at % 98) / 100 + 0.01]]),
      }).length;
    }
  });
  const each = { time: result.time / count, cpu: result.cpu / count, last: undefined };
  return [
    ['one edit, 10,000 cards', 'time', 'processor', ''],
    row(
      'a base score',
      each,
      `changes ${(reached / count / (rounds + 1)).toFixed(0)} strengths in the middle of the map`,
    ),
  ];
}

/** Cruxes of a seminar's map. */
function cruxes(rounds: number): { rows: string[][]; within: boolean } {
  const map = argumentMap({ elements: 500, relations: 1_000, backward: 0.02, onRelations: 0.1 }, SEED);
  const standing = settledOn(map);
  const costs = [...map.elements].flatMap(([id, kind]): ElementId[] => (kind === 'cost' ? [id] : []));
  const [first = costs[0]] = costs;
  const one = timed(rounds, () => findCruxes(standing, { costs: first === undefined ? [] : [first] }));
  const all = timed(rounds, () => findCruxes(standing, { costs }));
  return {
    rows: [
      ['cruxes, 500 cards, 1,000 relations', 'time', 'processor', ''],
      row('of the first cost', one, `${one.last.length} named`),
      row(`of all ${costs.length} costs at once`, all, `${all.last.length} named`),
    ],
    within: all.cpu < TARGETS.crux,
  };
}

function main(): void {
  const rounds = Number(values.rounds);
  if (values.help || !Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const wholes = Object.entries(MAPS).map(([name, size]) =>
    everything(`10,000 cards, 20,000 relations, ${name}`, size, rounds),
  );
  const crux = cruxes(rounds);
  const tables = [...wholes.map(({ rows }) => rows), edits(rounds), crux.rows];
  process.stdout.write(`${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, seed ${SEED}\n`);
  for (const rows of tables) process.stdout.write(`\n${layOut(rows).join('\n')}\n`);
  const kept = wholes.every(({ within }) => within) && crux.within;
  process.stdout.write(
    `\nall strengths in under ${TARGETS.all} ms, cruxes in under ${TARGETS.crux} ms: ${kept ? 'kept' : 'MISSED'}\n`,
  );
}

main();
