import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where a Chromium is usually installed, in order of preference. */
export const USUAL_PATHS: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const HOW_TO_GET_ONE =
  'Install Chromium or Chrome (Debian: apt-get install chromium), or set PENUMBRA_CHROMIUM to its path.';

/** What the search sees of the machine; tests pass their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly uid: number | undefined;
  /** Runs a command with its output shown on stderr and tells whether it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean;
}

export type BrowserSearch =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string };

/** The machine that this process runs on. */
const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  uid: process.getuid?.(),
  run: (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0,
};

/** Finds a Chromium: PENUMBRA_CHROMIUM when it is set, otherwise the first of the usual paths. */
export function findBrowser(machine: Machine = thisMachine): BrowserSearch {
  const chosen = machine.env.PENUMBRA_CHROMIUM;
  if (chosen) {
    // A wrong explicit choice is never replaced silently: the tests would run on another browser than asked for.
    if (machine.exists(chosen)) return { ok: true, path: chosen };
    return {
      ok: false,
      message: `PENUMBRA_CHROMIUM is "${chosen}", which does not exist. ${HOW_TO_GET_ONE}`,
    };
  }
  const path = USUAL_PATHS.find(machine.exists);
  return path ? { ok: true, path } : { ok: false, message: `No browser found. ${HOW_TO_GET_ONE}` };
}

/** Finds a Chromium and, where apt-get may be used without a password, installs one when there is none. */
export function findOrInstallBrowser(machine: Machine = thisMachine): BrowserSearch {
  const found = findBrowser(machine);
  if (found.ok || machine.env.PENUMBRA_CHROMIUM) return found;
  const prefix = aptPrefix(machine);
  if (!prefix) return found;
  const apt = (...args: string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return machine.run(command, rest);
  };
  if (!apt('update') || !apt('install', '-y', 'chromium')) {
    return { ok: false, message: `Installing Chromium with apt-get failed. ${HOW_TO_GET_ONE}` };
  }
  return findBrowser(machine);
}

/** What to write before `apt-get` on this machine, or undefined where it cannot be used unattended. */
function aptPrefix(machine: Machine): readonly string[] | undefined {
  if (!machine.exists('/usr/bin/apt-get')) return undefined;
  if (machine.uid === 0) return [];
  return machine.run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}
