import { describe, expect, it } from 'vitest';
import { readOperatorArguments } from '../../tools/operator-arguments.ts';

describe('the arguments of backup and restore', () => {
  it('S11.6 finds the data folder as the server does', () => {
    const folderOf = (args: string[], env: Record<string, string> = {}): unknown => {
      const read = readOperatorArguments('backup', ['copy', ...args], env);
      return read.ok ? read.value.folder : read.error;
    };
    expect(folderOf([])).toBe('./data');
    expect(folderOf([], { PENUMBRA_DATA: '/srv/a' })).toBe('/srv/a');
    expect(folderOf(['--data', '/srv/b'], { PENUMBRA_DATA: '/srv/a' })).toBe('/srv/b');
    expect(folderOf(['--data=/srv/c'])).toBe('/srv/c');
  });

  it('takes a file as it is named where the command was called', () => {
    expect(readOperatorArguments('restore', ['copy', '--keep-history'], { INIT_CWD: '/srv/here' })).toEqual({
      ok: true,
      value: { file: '/srv/here/copy', folder: './data', keepHistory: true },
    });
    expect(readOperatorArguments('backup', ['/srv/copy'], { INIT_CWD: '/srv/here' })).toMatchObject({
      value: { file: '/srv/copy', keepHistory: false },
    });
  });

  it.each([
    [[], 'name one file; use: npm run backup -- FILE [--data FOLDER].'],
    [['one', 'two'], 'name one file; use: npm run backup -- FILE [--data FOLDER].'],
    [
      ['one', '--keep-history'],
      'unknown option --keep-history; use: npm run backup -- FILE [--data FOLDER].',
    ],
    [['one', '--data'], '--data needs a value.'],
  ])('refuses %j with one line', (args, error) => {
    expect(readOperatorArguments('backup', args, {})).toEqual({ ok: false, error });
  });
});
