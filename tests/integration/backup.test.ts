import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { ElementId } from '../../shared/base/ids.ts';
import { addElement, sharedText } from '../../shared/doc/write/elements.ts';
import { anElement, must } from '../support/builders.ts';
import { openPeer, type Peer, untilDoc } from '../support/peer.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CARD = 'e_card' as ElementId;

let server: ServerProcess;
let folder: string;
let file: string;
let peers: Peer[];
beforeEach(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), 'penumbra-backup-'));
  file = joinPath(folder, 'copy.sqlite');
  peers = [];
  server = await startServer();
});
afterEach(async () => {
  for (const peer of peers) peer.destroy();
  await server.stop();
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run backup` or `npm run restore` as npm would. */
function run(command: 'backup' | 'restore', ...args: string[]): Promise<Outcome> {
  const program = ['--import', import.meta.resolve('tsx'), `tools/${command}.ts`];
  const child = spawn(process.execPath, [...program, ...args, '--data', server.dataDir], { cwd: ROOT });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...output })));
}

/** A client of ours, as far as it says which history it holds. */
async function open(joined: Joined): Promise<Peer> {
  const peer = openPeer(server.url, joined, { extras: true });
  peers.push(peer);
  const [hello] = await Promise.all([peer.hello, peer.synced]);
  peer.provider.params.e = hello.epoch;
  return peer;
}

const noteOf = (doc: Y.Doc): string => sharedText(doc, CARD, 'note')?.toString() ?? '';

/** Adds a word to the note that all write in, where everything that came twice would show. */
function addWord(peer: Peer, word: string): Promise<void> {
  const note = sharedText(peer.doc, CARD, 'note');
  note?.insert(note.length, `${word} `);
  return peer.saved();
}

/** Two people at work on a map, which is backed up meanwhile; then they go on. */
async function backedUpAtWork() {
  const { links } = await createMap(server.url);
  const [ann, bob] = await Promise.all(
    [1, 2].map(async () => open(await join(server.url, links.participant))),
  );
  if (ann === undefined || bob === undefined) throw new Error('two people were expected');
  must(addElement(ann.doc, anElement('card', { note: '' })));
  await addWord(ann, 'before');
  await untilDoc(bob.doc, (doc) => noteOf(doc) === 'before ');
  let isDone = false;
  const done = run('backup', file).finally(() => {
    isDone = true;
  });
  for (let word = 1; !isDone; word += 1) await addWord(ann, `w${word}`);
  expect(await done).toEqual({ code: 0, stdout: `Everything was backed up to ${file}.\n`, stderr: '' });
  await addWord(ann, 'after-ann');
  await addWord(bob, 'after-bob');
  await untilDoc(ann.doc, (doc) => noteOf(doc).includes('after-bob'));
  return { links, ann, bob };
}

const words = (doc: Y.Doc): string[] => noteOf(doc).trim().split(' ');

describe('restoring a backup under people at work', () => {
  it('S11.3 sends them off with their copy, and doubles nothing', async () => {
    const { links, ann, bob } = await backedUpAtWork();
    const late = await createMap(server.url);
    const cyd = await open(await join(server.url, late.links.participant));
    const written = words(ann.doc);
    const restored = await run('restore', file);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(/^\S+ was restored \(1 map\); what was there before is kept as \S+\.\n$/);
    const codes = await Promise.all([ann, bob, cyd].map(async (peer) => (await peer.closed).code));
    // The last one's map was made after the backup, so it is gone.
    expect(codes).toEqual([4409, 4409, 4404]);
    expect(words(ann.doc)).toEqual(written);
    const reader = await open(await join(server.url, links.participant));
    const kept = words(reader.doc);
    expect(kept).toEqual(written.slice(0, kept.length));
    expect([kept[0], kept.includes('after-ann')]).toEqual(['before', false]);
    await addWord(reader, 'new');
    expect(words(reader.doc)).toEqual([...kept, 'new']);
  }, 120_000);

  it('S11.4 lets them bring back what the backup lacks when told to, each word once', async () => {
    const { links, ann, bob } = await backedUpAtWork();
    const written = words(ann.doc);
    const closes = Promise.all([ann, bob].map((peer) => peer.nextClose()));
    expect(await run('restore', file, '--keep-history')).toMatchObject({ code: 0, stderr: '' });
    expect(await closes).toEqual([1012, 1012]);
    const reader = await open(await join(server.url, links.participant));
    await untilDoc(reader.doc, (doc) => words(doc).length === written.length);
    expect(words(reader.doc)).toEqual(written);
    await addWord(reader, 'new');
    await untilDoc(bob.doc, (doc) => noteOf(doc).includes('new'));
    expect([words(bob.doc), words(ann.doc)]).toEqual([
      [...written, 'new'],
      [...written, 'new'],
    ]);
  }, 120_000);

  it('S11.5 changes nothing, and disturbs nobody, when the file is no sound backup', async () => {
    const { ann } = await backedUpAtWork();
    writeFileSync(file, 'a letter');
    expect(await run('restore', file)).toEqual({
      code: 1,
      stdout: '',
      stderr: `penumbra: ${file} cannot be restored: it is not a Penumbra database. Nothing was changed.\n`,
    });
    await addWord(ann, 'undisturbed');
    expect(ann.provider.wsconnected).toBe(true);
  }, 120_000);
});
