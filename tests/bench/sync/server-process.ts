import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { pause } from './stats.ts';

/** Core of the server and core of the load: neither takes the other's time. */
export const SERVER_CORE = '0';
export const LOAD_CORE = '1';
/** Clock ticks per second in /proc/PID/stat; the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
/** Milliseconds that a start may take. */
const START_MS = 30_000;
const POLL_MS = 20;

/** Folder for processor profiles of the servers, written by those that end in good order; none when absent. */
export const PROFILE_FOLDER = process.env.BENCH_PROFILE;

/** How to run a server: arguments of Node, and what its environment has besides. */
export interface Command {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** Bytes that a process holds, after a forced collection. */
export interface Memory {
  readonly rss: number;
  /** JavaScript's own heap and the buffers beside it. */
  readonly heap: number;
}

/** A server under measurement in a process of its own, on a core of its own. */
export interface ServerProcess {
  readonly port: number;
  /** Seconds of processor time used so far, by all threads. */
  cpuSeconds(): number;
  /** Collects garbage and measures. */
  memory(): Promise<Memory>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a server and waits until its port answers. */
export async function startProcess(command: Command, port: number): Promise<ServerProcess> {
  const probe = new URL('./peers/memory-probe.mjs', import.meta.url).href;
  const profile = PROFILE_FOLDER === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${PROFILE_FOLDER}`];
  const flags = ['--expose-gc', '--import', probe, ...profile];
  const child = spawn('taskset', ['-c', SERVER_CORE, process.execPath, ...flags, ...command.args], {
    cwd: command.cwd,
    env: { ...process.env, NODE_ENV: 'production', ...command.env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4_000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const limit = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended before it listened:\n${errors}`);
    if (performance.now() > limit) throw new Error(`the server did not start:\n${errors}`);
    await pause(POLL_MS);
  }
  return {
    port,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    memory: () => memoryOf(child),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Seconds for which a core has been busy with anything since the machine started. */
export function coreBusySeconds(core: string): number {
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`cpu${core} `));
  // user nice system idle iowait irq softirq steal
  const [user, nice, system, , , irq, softirq, steal] = (line ?? '').split(' ').slice(1).map(Number);
  const ticks = [user, nice, system, irq, softirq, steal].reduce((sum: number, each = 0) => sum + each, 0);
  return ticks / TICKS_PER_SECOND;
}

function memoryOf(child: ChildProcess): Promise<Memory> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as Memory));
    child.send('measure');
  });
}
