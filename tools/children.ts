import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { ROOT } from './paths.ts';
import { prefixLines } from './prefix-lines.ts';

/** How long what a program leaves behind may keep its output open once it has ended itself. */
const OUTPUT_GRACE_MS = 2_000;

/** A program to run, and where its output goes. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What each line of its output begins with; without, it has the terminal to itself. */
  readonly prefix?: string;
}

/** The programs that were started and run still. */
export interface Children {
  /** Runs a program to its end and tells whether it succeeded; one that cannot be started is named and has failed. */
  run(command: Command): Promise<boolean>;
  /** Passes a signal on to all that run: it is theirs to end, and `run` waits until they have. */
  signal(signal: NodeJS.Signals): void;
}

/** Keeps account of the programs that it starts; what there is to read is written to `write`. */
export function createChildren(write: (text: string) => void, graceMs = OUTPUT_GRACE_MS): Children {
  const running = new Set<ChildProcess>();
  return {
    run: async ({ program, args, env, prefix }) => {
      const stdio: StdioOptions = prefix === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'];
      const child = spawn(program, args, { cwd: ROOT, stdio, env });
      const outputs = [child.stdout, child.stderr].map((stream) => shown(stream, prefix ?? '', write));
      running.add(child);
      const code = await new Promise<number | null>((resolve) => {
        child.on('error', ({ message }) => {
          write(`${program} ${args.join(' ')} could not be started: ${message}\n`);
          resolve(null);
        });
        // Not `close`: that waits for whatever else holds the output, for ever if need be.
        child.once('exit', resolve);
      });
      running.delete(child);
      await Promise.all(outputs.map((output) => output.finish(graceMs)));
      return code === 0;
    },
    signal: (signal) => {
      for (const child of running) child.kill(signal);
    },
  };
}

/** Writes each line of a stream with a prefix; `finish` waits for its end as long as is granted, and then lets go of it. */
function shown(stream: Readable | null, prefix: string, write: (text: string) => void) {
  if (stream === null) return { finish: async () => undefined };
  const show = prefixLines(prefix, write);
  const closed = once(stream, 'close');
  let isMidLine = false;
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    isMidLine = !chunk.endsWith('\n');
    show(chunk);
  });
  return {
    finish: async (graceMs: number): Promise<void> => {
      const timer = setTimeout(() => stream.destroy(), graceMs);
      await closed;
      clearTimeout(timer);
      if (isMidLine) show('\n');
    },
  };
}
