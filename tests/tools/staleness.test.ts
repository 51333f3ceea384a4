import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs, readStamp, stampAround } from '../../tools/staleness.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'penumbra-staleness-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('hashInputs', () => {
  beforeEach(() => {
    write('client/app/main.tsx', 'one');
    write('client/b.ts', 'two');
    write('package-lock.json', '{}');
    write('elsewhere/c.ts', 'three');
  });

  const hash = (): string => hashInputs(root, ['client', 'package-lock.json']);

  it('is the same for the same contents, whatever the times and the order of the inputs', () => {
    const before = hash();
    utimesSync(join(root, 'client/b.ts'), 1, 1);
    expect(hash()).toBe(before);
    expect(hashInputs(root, ['package-lock.json', 'client', 'client/b.ts'])).toBe(before);
  });

  it.each([
    ['a file changes', () => write('client/b.ts', 'TWO')],
    ['a file is added, deep in a folder', () => write('client/x/y/z.ts', '')],
    ['a file goes', () => rmSync(join(root, 'client/b.ts'))],
    ['a named file changes', () => write('package-lock.json', '{ }')],
    [
      'a file moves',
      () => {
        rmSync(join(root, 'client/b.ts'));
        write('client/c.ts', 'two');
      },
    ],
    [
      'text moves from one file to the next',
      () => {
        write('client/app/main.tsx', 'on');
        write('client/b.ts', 'etwo');
      },
    ],
  ])('changes when %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('stays when a file outside the inputs changes', () => {
    const before = hash();
    write('elsewhere/c.ts', 'THREE');
    expect(hash()).toBe(before);
  });

  it('takes an input that does not exist yet, and notices when it appears', () => {
    const before = hashInputs(root, ['client', 'vite.config.ts']);
    write('vite.config.ts', '');
    expect(hashInputs(root, ['client', 'vite.config.ts'])).not.toBe(before);
  });
});

describe('the stamp', () => {
  it('is absent before the first build', () => {
    expect(readStamp(join(root, 'stamp'))).toBeUndefined();
  });

  it('is written after a build that succeeds', async () => {
    const file = join(root, 'stamp');
    await stampAround(file, 'abc', async () => expect(existsSync(file)).toBe(false));
    expect(readFileSync(file, 'utf8')).toBe('abc');
  });

  it('is gone after a build that fails, even when there was one before', async () => {
    const file = join(root, 'stamp');
    writeFileSync(file, 'old');
    await expect(stampAround(file, 'new', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(readStamp(file)).toBeUndefined();
  });
});
