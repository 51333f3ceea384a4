import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LogErrorOptions, Logger, ViteDevServer } from 'vite';
import { ROOT } from './paths.ts';
import { prefixLines } from './prefix-lines.ts';

/** Starts the server and restarts it whenever one of its files changes. */
function startServer(args: readonly string[]): ChildProcess {
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'server/main.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const show = prefixLines('[server] ', (text) => process.stdout.write(text));
  child.stdout?.setEncoding('utf8').on('data', show);
  child.stderr?.setEncoding('utf8').on('data', show);
  return child;
}

/** Starts Vite with hot reload; its settings come from vite.config.ts. */
async function startPage(port: string): Promise<ViteDevServer> {
  // The proxy reads the variable when vite.config.ts is loaded, so it has to be set before.
  process.env.PENUMBRA_PORT = port;
  const { createServer } = await import('vite');
  const page = await createServer({
    configFile: `${ROOT}/vite.config.ts`,
    root: `${ROOT}/client`,
    customLogger: prefixedLogger(prefixLines('[client] ', (text) => process.stdout.write(text))),
  });
  await page.listen();
  page.printUrls();
  return page;
}

function prefixedLogger(show: (chunk: string) => void): Logger {
  const line = (message: string): void => show(`${message}\n`);
  const seen = new Set<string>();
  const reported = new WeakSet<object>();
  const logger: Logger = {
    hasWarned: false,
    info: line,
    warn: (message) => {
      logger.hasWarned = true;
      line(message);
    },
    warnOnce: (message) => {
      if (!seen.has(message)) logger.warn(message);
      seen.add(message);
    },
    error: (message: string, options?: LogErrorOptions) => {
      if (options?.error) reported.add(options.error);
      line(message);
    },
    clearScreen: () => undefined,
    hasErrorLogged: (error) => reported.has(error),
  };
  return logger;
}

/** The port that the server will listen on: its flag wins over the variable, as in the server itself. */
function chosenPort(args: readonly string[]): string {
  const flag = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  const value = args[flag]?.includes('=') ? args[flag].split('=')[1] : args[flag + 1];
  return (flag >= 0 ? value : undefined) ?? process.env.PENUMBRA_PORT ?? '4010';
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const port = chosenPort(args);
  // The page first: when its port is taken, this throws before there is a server to leave behind.
  const page = await startPage(port);
  const server = startServer(args);
  const serverEnded = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // Vite's own listener would exit before the server has drained.
  process.removeAllListeners('SIGTERM');
  const stopped = new Promise<void>((resolve) => {
    process.on('SIGINT', resolve).on('SIGTERM', resolve);
  });
  // Neither half is of use without the other, so the end of either is the end of both.
  await Promise.race([stopped, serverEnded]);
  server.kill('SIGTERM');
  await Promise.all([serverEnded, page.close()]);
}

await main();
// Vite keeps handles of its own open after closing, and there is nothing left to wait for.
process.exit();
