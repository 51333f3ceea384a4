import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that tests need and that npm does not bring. */
export interface Tool {
  /** As a sentence has it: "Installing Chromium …". */
  readonly name: string;
  /** As a sentence without one has it: "No browser found." */
  readonly kind: string;
  /** The environment variable that names its path. */
  readonly variable: string;
  /** Where it is usually installed, in order of preference. */
  readonly usualPaths: readonly string[];
  /** What Debian calls it. */
  readonly debianPackage: string;
  readonly howToGetOne: string;
}

/** What the search sees of the machine; tests pass their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly uid: number | undefined;
  /** Runs a command with its output shown on stderr and tells whether it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean;
}

export type ToolSearch =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string };

/** The machine that this process runs on. */
const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  uid: process.getuid?.(),
  run: (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0,
};

/** Finds a tool: what its variable names when it is set, otherwise the first of the usual paths. */
export function findTool(tool: Tool, machine: Machine = thisMachine): ToolSearch {
  const { kind, variable, howToGetOne } = tool;
  const chosen = machine.env[variable];
  if (chosen) {
    // A wrong explicit choice is never replaced silently: the tests would run with another one than asked for.
    if (machine.exists(chosen)) return { ok: true, path: chosen };
    return { ok: false, message: `${variable} is "${chosen}", which does not exist. ${howToGetOne}` };
  }
  const path = tool.usualPaths.find(machine.exists);
  return path ? { ok: true, path } : { ok: false, message: `No ${kind} found. ${howToGetOne}` };
}

/** Finds a tool and, where apt-get may be used without a password, installs it when there is none. */
export function findOrInstallTool(tool: Tool, machine: Machine = thisMachine): ToolSearch {
  const found = findTool(tool, machine);
  if (found.ok || machine.env[tool.variable]) return found;
  const prefix = aptPrefix(machine);
  if (!prefix) return found;
  const apt = (...args: string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return machine.run(command, rest);
  };
  if (!apt('update') || !apt('install', '-y', tool.debianPackage)) {
    return { ok: false, message: `Installing ${tool.name} with apt-get failed. ${tool.howToGetOne}` };
  }
  return findTool(tool, machine);
}

/** What to write before `apt-get` on this machine, or undefined where it cannot be used unattended. */
function aptPrefix(machine: Machine): readonly string[] | undefined {
  if (!machine.exists('/usr/bin/apt-get')) return undefined;
  if (machine.uid === 0) return [];
  return machine.run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}
