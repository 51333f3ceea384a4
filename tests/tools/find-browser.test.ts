import { describe, expect, it } from 'vitest';
import { findBrowser, findOrInstallBrowser, type Machine, USUAL_PATHS } from '../../tools/find-browser.ts';

const APT = '/usr/bin/apt-get';

interface FakeMachine extends Machine {
  readonly commands: string[];
}

/** A machine with these files; commands are noted, and installing chromium makes it appear. */
function machine(files: readonly string[], over: Partial<Machine> = {}): FakeMachine {
  const present = new Set(files);
  const commands: string[] = [];
  return {
    commands,
    env: {},
    uid: 1000,
    exists: (path) => present.has(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      if (line.endsWith('install -y chromium')) present.add('/usr/bin/chromium');
      return true;
    },
    ...over,
  };
}

describe('findBrowser', () => {
  it('takes PENUMBRA_CHROMIUM before all others', () => {
    const env = { PENUMBRA_CHROMIUM: '/opt/chrome' };
    expect(findBrowser(machine(['/opt/chrome', ...USUAL_PATHS], { env }))).toEqual({
      ok: true,
      path: '/opt/chrome',
    });
  });

  it('takes the usual paths in their order', () => {
    const path = '/usr/bin/chromium-browser';
    expect(findBrowser(machine(['/usr/bin/google-chrome', path]))).toEqual({ ok: true, path });
  });

  it('does not replace a wrong PENUMBRA_CHROMIUM by another browser', () => {
    const found = findBrowser(machine(USUAL_PATHS, { env: { PENUMBRA_CHROMIUM: '/nowhere' } }));
    expect(found).toMatchObject({ ok: false, message: expect.stringContaining('/nowhere') });
  });

  it('says what to do when there is none', () => {
    expect(findBrowser(machine([]))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Install Chromium.*PENUMBRA_CHROMIUM/),
    });
  });
});

describe('findOrInstallBrowser', () => {
  it('installs nothing when there is a browser', () => {
    const here = machine([APT, '/usr/bin/chromium'], { uid: 0 });
    expect(findOrInstallBrowser(here).ok).toBe(true);
    expect(here.commands).toEqual([]);
  });

  it('installs with apt-get as root', () => {
    const here = machine([APT], { uid: 0 });
    expect(findOrInstallBrowser(here)).toEqual({ ok: true, path: '/usr/bin/chromium' });
    expect(here.commands).toEqual(['apt-get update', 'apt-get install -y chromium']);
  });

  it('installs with sudo where it asks for no password', () => {
    const here = machine([APT]);
    expect(findOrInstallBrowser(here).ok).toBe(true);
    expect(here.commands).toEqual([
      'sudo -n true',
      'sudo -n apt-get update',
      'sudo -n apt-get install -y chromium',
    ]);
  });

  it('says what to do where it can install nothing', () => {
    expect(findOrInstallBrowser(machine([], { uid: 0 })).ok).toBe(false);
    expect(findOrInstallBrowser(machine([APT], { run: () => false }))).toMatchObject({ ok: false });
  });

  it('says so when the installation fails', () => {
    expect(findOrInstallBrowser(machine([APT], { uid: 0, run: () => false }))).toMatchObject({
      ok: false,
      message: expect.stringContaining('failed'),
    });
  });

  it('installs nothing when PENUMBRA_CHROMIUM is wrong', () => {
    const here = machine([APT], { uid: 0, env: { PENUMBRA_CHROMIUM: '/nowhere' } });
    expect(findOrInstallBrowser(here).ok).toBe(false);
    expect(here.commands).toEqual([]);
  });
});
