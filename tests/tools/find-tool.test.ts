import { describe, expect, it } from 'vitest';
import { findOrInstallTool, findTool, type Machine } from '../../tools/find-tool.ts';
import { CHROMIUM, NGINX } from '../../tools/the-tools.ts';

const APT = '/usr/bin/apt-get';

interface FakeMachine extends Machine {
  readonly commands: string[];
}

/** A machine with these files; commands are noted, and installing a package makes its program appear. */
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
      if (line.endsWith('install -y chromium-headless-shell'))
        present.add('/usr/bin/chromium-headless-shell');
      if (line.endsWith('install -y nginx-light')) present.add('/usr/sbin/nginx');
      return true;
    },
    ...over,
  };
}

describe('findTool', () => {
  it('takes PENUMBRA_CHROMIUM before all others', () => {
    const env = { PENUMBRA_CHROMIUM: '/opt/chrome' };
    expect(findTool(CHROMIUM, machine(['/opt/chrome', ...CHROMIUM.usualPaths], { env }))).toEqual({
      ok: true,
      path: '/opt/chrome',
    });
  });

  it('takes the usual paths in their order', () => {
    const path = '/usr/bin/chromium-browser';
    expect(findTool(CHROMIUM, machine(['/usr/bin/google-chrome', path]))).toEqual({ ok: true, path });
  });

  it('does not replace a wrong PENUMBRA_CHROMIUM by another browser', () => {
    const found = findTool(
      CHROMIUM,
      machine(CHROMIUM.usualPaths, { env: { PENUMBRA_CHROMIUM: '/nowhere' } }),
    );
    expect(found).toMatchObject({ ok: false, message: expect.stringContaining('/nowhere') });
  });

  it('says what to do when there is none', () => {
    expect(findTool(CHROMIUM, machine([]))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Install Chromium.*PENUMBRA_CHROMIUM/),
    });
  });
});

describe('findOrInstallTool', () => {
  it('installs nothing when there is a browser', () => {
    const here = machine([APT, '/usr/bin/chromium'], { uid: 0 });
    expect(findOrInstallTool(CHROMIUM, here).ok).toBe(true);
    expect(here.commands).toEqual([]);
  });

  it('installs with apt-get as root', () => {
    const here = machine([APT], { uid: 0 });
    expect(findOrInstallTool(CHROMIUM, here)).toEqual({ ok: true, path: '/usr/bin/chromium-headless-shell' });
    expect(here.commands).toEqual(['apt-get update', 'apt-get install -y chromium-headless-shell']);
  });

  it('installs nginx by the name that Debian has for it', () => {
    const here = machine([APT], { uid: 0 });
    expect(findOrInstallTool(NGINX, here)).toEqual({ ok: true, path: '/usr/sbin/nginx' });
    expect(findTool(NGINX, machine([]))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^No nginx found.*nginx-light.*PENUMBRA_NGINX/),
    });
  });

  it('installs with sudo where it asks for no password', () => {
    const here = machine([APT]);
    expect(findOrInstallTool(CHROMIUM, here).ok).toBe(true);
    expect(here.commands).toEqual([
      'sudo -n true',
      'sudo -n apt-get update',
      'sudo -n apt-get install -y chromium-headless-shell',
    ]);
  });

  it('says what to do where it can install nothing', () => {
    expect(findOrInstallTool(CHROMIUM, machine([], { uid: 0 })).ok).toBe(false);
    expect(findOrInstallTool(CHROMIUM, machine([APT], { run: () => false }))).toMatchObject({ ok: false });
  });

  it('says so when the installation fails', () => {
    expect(findOrInstallTool(CHROMIUM, machine([APT], { uid: 0, run: () => false }))).toMatchObject({
      ok: false,
      message: expect.stringContaining('failed'),
    });
  });

  it('installs nothing when PENUMBRA_CHROMIUM is wrong', () => {
    const here = machine([APT], { uid: 0, env: { PENUMBRA_CHROMIUM: '/nowhere' } });
    expect(findOrInstallTool(CHROMIUM, here).ok).toBe(false);
    expect(here.commands).toEqual([]);
  });
});
