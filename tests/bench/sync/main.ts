import { execFileSync, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildStale } from '../../../tools/build.ts';
import { CONTESTANTS, type Contestant } from './contestants.ts';
import { type Measured, scenarioTable } from './report.ts';
import type { Figures, Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { LOAD_CORE } from './server-process.ts';
import { targetTable } from './targets.ts';

const PEERS = fileURLToPath(new URL('./peers', import.meta.url));
const LOAD = fileURLToPath(new URL('./load.ts', import.meta.url));
const ROUNDS = '3';
const USAGE = `npm run bench:sync -- [--only NAME] [--against NAME] [--rounds N] [--quick] [--out FILE] [--no-build]
  --only NAME     one scenario: ${SCENARIOS.map(({ name }) => name).join(', ')}
  --against NAME  one contestant: ${CONTESTANTS.map(({ name }) => name).join('; ')}
  --rounds N      rounds, ${ROUNDS} unless said otherwise
  --quick         short runs with smaller crowds, to see that everything works
  --out FILE      everything measured, as JSON
  --no-build      takes the server as it was built last\n`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    against: { type: 'string' },
    rounds: { type: 'string', default: ROUNDS },
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Installs the peers in their own folder when they are not there. */
function installPeers(): void {
  if (existsSync(`${PEERS}/node_modules/.package-lock.json`)) return;
  process.stderr.write('installing the servers to measure against …\n');
  const flags = ['--engine-strict=false', '--no-audit', '--no-fund', '--omit-lockfile-registry-resolved'];
  execFileSync('npm', ['install', '--prefix', PEERS, ...flags], { cwd: PEERS, stdio: ['ignore', 2, 2] });
}

/** One run in a process of its own, on the core of the load. */
function measure(scenario: Scenario, contestant: Contestant): Promise<Figures> {
  const mode = values.quick ? 'quick' : 'full';
  const child = spawn(
    'taskset',
    ['-c', LOAD_CORE, process.execPath, '--import', 'tsx', LOAD, scenario.name, contestant.name, mode],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as Figures);
      else reject(new Error(`${scenario.name} against ${contestant.name} ended with ${code}`));
    });
  });
}

/** Runs everything, contestant after contestant within each round, so that a busy minute of the machine hits all alike. */
async function measureAll(scenarios: readonly Scenario[], rounds: number): Promise<Measured> {
  const measured = new Map<string, Map<string, Figures[]>>();
  for (let round = 0; round < rounds; round += 1) {
    for (const scenario of scenarios.filter((each) => round < (each.rounds ?? rounds))) {
      const byContestant = measured.get(scenario.name) ?? new Map<string, Figures[]>();
      measured.set(scenario.name, byContestant);
      for (const contestant of CONTESTANTS.filter((each) => scenario.fits(each))) {
        if (values.against !== undefined && contestant.name !== values.against) continue;
        process.stderr.write(`round ${round + 1} of ${rounds}: ${scenario.name}, ${contestant.name}\n`);
        const figures = await measure(scenario, contestant);
        byContestant.set(contestant.name, [...(byContestant.get(contestant.name) ?? []), figures]);
      }
    }
  }
  return measured;
}

async function main(): Promise<void> {
  const scenarios = SCENARIOS.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
  const rounds = Number(values.rounds);
  if (values.help || scenarios.length === 0 || !Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  if (cpus().length < 2) throw new Error('the server and the load need a core each');
  if (!values['no-build']) await buildStale();
  installPeers();
  const measured = await measureAll(scenarios, rounds);
  const tables = scenarios.map((scenario) => scenarioTable(scenario, measured));
  process.stdout.write(`${[...tables, targetTable(measured)].join('\n')}\n`);
  if (values.out === undefined) return;
  const plain = Object.fromEntries([...measured].map(([name, by]) => [name, Object.fromEntries(by)]));
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(values.out, `${JSON.stringify({ machine, measured: plain }, undefined, 2)}\n`);
}

await main();
