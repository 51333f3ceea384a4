import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CreateMapResponse, JoinResponse } from '../../shared/wire/http.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = joinPath(ROOT, 'dist/server/main.js');
const SOURCE = joinPath(ROOT, 'server/main.ts');
/** Milliseconds that a start may take: the source is translated first, on a machine that may be busy. */
const START_MS = 60_000;

export interface ServerOptions {
  /** Folder of the database; a temporary one, removed by `stop()`, when absent. */
  readonly dataDir?: string;
  /** Port; a free one when absent. */
  readonly port?: number;
  /** Further flags. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The bundle of the last build, or the source. By default the bundle when it is newer than the source. */
  readonly run?: 'bundle' | 'source';
  /** Another program in place of the server's own, as a path. */
  readonly program?: string;
}

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The real server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** What it wrote to standard error so far. */
  errors(): string;
  /** Sends a signal and waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<Ending>;
  /** Resolves when it ends by itself, or was killed. */
  ended(): Promise<Ending>;
  /** Starts again on the same port and data, after `kill`; with another environment if one is given. */
  restart(env?: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** Ends it in good order and removes what `startServer` made. */
  stop(): Promise<Ending>;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  readonly port: number;
  errors(): string;
}

/** Starts the server and resolves once it listens; rejects with what it wrote when it ends instead. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const isOwnFolder = options.dataDir === undefined;
  const dataDir = options.dataDir ?? mkdtempSync(joinPath(tmpdir(), 'penumbra-'));
  const removeData = (): void => {
    if (isOwnFolder) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const running = await launch({ ...options, dataDir });
    return processOf(running, { ...options, dataDir, port: running.port }, removeData);
  } catch (cause) {
    removeData();
    throw cause;
  }
}

/** Runs the server with flags that it should refuse, and gives its end and its words. */
export async function runToEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ending & { readonly stdout: string; readonly stderr: string }> {
  const child = spawnServer(args, env);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return { ...(await endOf(child)), ...output };
}

function processOf(
  first: Running,
  options: ServerOptions & { readonly dataDir: string; readonly port: number },
  removeData: () => void,
): ServerProcess {
  // One handle for all runs, so that `stop` ends the one that is running now.
  let running = first;
  const kill = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> => {
    running.child.kill(signal);
    return running.ended;
  };
  const handle: ServerProcess = {
    url: `http://127.0.0.1:${first.port}`,
    port: first.port,
    dataDir: options.dataDir,
    errors: () => running.errors(),
    kill,
    ended: () => running.ended,
    restart: async (env) => {
      await running.ended;
      running = await launch(env === undefined ? options : { ...options, env });
      return handle;
    },
    stop: async () => {
      const ending = await kill('SIGTERM');
      removeData();
      return ending;
    },
  };
  return handle;
}

/** Whether the bundle is there and newer than everything that goes into it. */
function isBundleFresh(): boolean {
  if (!existsSync(BUNDLE)) return false;
  const built = statSync(BUNDLE).mtimeMs;
  return ['server', 'shared'].every((folder) =>
    readdirSync(joinPath(ROOT, folder), { recursive: true, withFileTypes: true }).every(
      (entry) => statSync(joinPath(entry.parentPath, entry.name)).mtimeMs <= built,
    ),
  );
}

function spawnServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  run: 'bundle' | 'source' = isBundleFresh() ? 'bundle' : 'source',
  other?: string,
): ChildProcess {
  const source = ['--import', import.meta.resolve('tsx'), SOURCE];
  const program = other !== undefined ? [other] : run === 'bundle' ? [BUNDLE] : source;
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = (): void => {
    child.kill('SIGKILL');
  };
  // A test run that breaks off must leave no server behind.
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // `close` and not `exit`: what it wrote last has then arrived too.
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

async function launch(options: ServerOptions & { readonly dataDir: string }): Promise<Running> {
  const flags = ['--data', options.dataDir, '--port', String(options.port ?? 0), ...(options.args ?? [])];
  const child = spawnServer(flags, options.env ?? {}, options.run, options.program);
  const ended = endOf(child);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const port = await new Promise<number>((resolve, reject) => {
    const timeout = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the server did not start in ${START_MS} ms:\n${stderr}`));
    }, START_MS);
    let stdout = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const ready = /penumbra listening on http:\/\/\S+:(\d+)\s/.exec(stdout);
      if (ready === null) return;
      clearTimeout(timeout);
      resolve(Number(ready[1]));
    });
    void ended.then(({ code, signal }) => {
      clearTimeout(timeout);
      reject(new Error(`the server ended (${code ?? signal}) before it listened:\n${stderr}`));
    }, reject);
  });
  return { child, ended, port, errors: () => stderr };
}

async function post(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} from ${url}: ${await response.text()}`);
  return response;
}

/** Makes a map: empty, from `{ template }`, or from a map file. */
export async function createMap(url: string, body: object = {}): Promise<CreateMapResponse> {
  return (await (await post(`${url}/api/maps`, body)).json()) as CreateMapResponse;
}

/** Somebody who joined, with all they may need to connect. */
export interface Joined extends JoinResponse {
  readonly map: string;
  /** The Cookie header of their browser. */
  readonly cookie: string;
}

/** Joins with a link (`/m/<id>#<secret>`, with or without the address before it); pass `cookie` to come from the same browser. */
export async function join(url: string, link: string, name?: string, cookie?: string): Promise<Joined> {
  const { pathname, hash } = new URL(link, url);
  const map = pathname.replace('/m/', '');
  const body = { secret: hash.slice(1), ...(name !== undefined && { name }) };
  const response = await post(`${url}/api/maps/${map}/join`, body, cookie === undefined ? {} : { cookie });
  const set = response.headers.getSetCookie()[0]?.split(';')[0];
  return { ...((await response.json()) as JoinResponse), map, cookie: set ?? cookie ?? '' };
}
