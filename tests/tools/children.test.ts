import { expect, it } from 'vitest';
import { createChildren } from '../../tools/children.ts';

/** Starts programs; gives what they wrote. */
function started(graceMs?: number) {
  let written = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  const children = createChildren((text) => {
    written += text;
    for (const { text, resolve } of waiting) if (written.includes(text)) resolve();
  }, graceMs);
  return {
    ...children,
    written: () => written,
    seen: (text: string) => new Promise<void>((resolve) => waiting.push({ text, resolve })),
    node: (source: string) =>
      children.run({ program: process.execPath, args: ['-e', source], env: process.env, prefix: '[x] ' }),
  };
}

it('a program that ends well has succeeded, and each of its lines says whose it is, also the unfinished last', async () => {
  const { node, written } = started();
  expect(await node('process.stdout.write("one\\ntwo")')).toBe(true);
  expect(written()).toBe('[x] one\n[x] two\n');
});

it('a program that ends badly has failed', async () => {
  expect(await started().node('process.exit(3)')).toBe(false);
});

it('a program that cannot be started has failed and is named; others go on', async () => {
  const { run, node, written } = started();
  const none = run({ program: '/nowhere/npm', args: ['run'], env: process.env, prefix: '[x] ' });
  expect(await Promise.all([none, node('')])).toEqual([false, true]);
  expect(written()).toContain('/nowhere/npm run could not be started: ');
});

it('what a program leaves behind with its output open is waited for no longer than is granted', async () => {
  const { node, seen, signal, written } = started(50);
  const told = seen('\n');
  const left = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' })`;
  const ended = node(`process.on('SIGTERM', () => process.exit(0)); console.log(${left}.pid)`);
  await told;
  signal('SIGTERM');
  expect(await ended).toBe(true);
  // Had it been waited for, there would be nothing to end.
  expect(process.kill(Number(written().match(/\d+/)?.[0]))).toBe(true);
});

it('a signal is passed on to what runs, which is waited for', async () => {
  const { node, seen, signal, written } = started();
  const ready = seen('ready');
  const end = 'process.on("SIGTERM", () => { console.log("tidied"); process.exit(1) })';
  const ended = node(`${end}; setInterval(() => {}, 1000); console.log("ready")`);
  await ready;
  signal('SIGTERM');
  expect(await ended).toBe(false);
  expect(written()).toContain('[x] tidied');
});
