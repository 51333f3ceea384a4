import { describe, expect, it } from 'vitest';
import {
  lineCount,
  lockedHosts,
  lockedVersions,
  machineTraces,
  median,
  outsideReferences,
} from './repository-checks.ts';

const file = (text: string, path = 'docs/a.md') => [{ path, text }];
// Put together here, because the repository's own check reads this file too.
const slash = '/';

describe('machineTraces', () => {
  it.each([
    `see ${slash}work/notes`,
    `"${slash}home/ann/penumbra"`,
    `(${slash}Users/ann/penumbra)`,
    `cd ${slash}root/x`,
    `C:${'\\'}Users${'\\'}ann`,
    `https:/${slash}registry.npmjs.org/yjs`,
    `http:/${slash}npm-verdaccio.example.org:4873/yjs`,
  ])('reports %s', (text) => {
    expect(machineTraces(file(`first line\n${text}`))).toEqual([
      'docs/a.md:2 names a machine path or a registry host',
    ]);
  });

  it.each([
    'http://127.0.0.1:5173',
    '/usr/bin/chromium',
    'src/work/a.ts',
    'https://doi.org/10.1186/x',
    '/m/<id>',
  ])('passes %s', (text) => {
    expect(machineTraces(file(text))).toEqual([]);
  });
});

describe('outsideReferences', () => {
  it('reports an import that leaves the repository', () => {
    expect(outsideReferences(file("import '../../other/b.ts';", 'shared/a.ts'))).toHaveLength(1);
  });

  it('reports a path of a folder beside the repository', () => {
    expect(outsideReferences(file(`see ..${slash}shared/source for the text`))).toHaveLength(1);
  });

  it('passes a file of ours with a similar name', () => {
    expect(
      outsideReferences(file("import '../shared/source.ts'; import './source.ts';", 'client/a.ts')),
    ).toEqual([]);
  });
});

describe('the reading of the lock file', () => {
  const lock = {
    packages: {
      'node_modules/yjs': { version: '13.6.1' },
      'node_modules/a/node_modules/yjs': {
        version: '13.5.0',
        resolved: `https:/${slash}example.org/yjs.tgz`,
      },
      'node_modules/not-yjs': { version: '1.0.0' },
    },
  };

  it('finds each copy of a package', () => {
    expect([...lockedVersions(lock, 'yjs').values()]).toEqual(['13.6.1', '13.5.0']);
  });

  it('reports a package that is bound to a host', () => {
    expect(lockedHosts(lock)).toHaveLength(1);
  });

  it('throws when there are no packages to read', () => {
    expect(() => lockedHosts({})).toThrow();
  });
});

it('counts lines as an editor does', () => {
  expect([lineCount('a\nb\n'), lineCount('a\nb'), lineCount('a')]).toEqual([2, 2, 1]);
});

it('takes the lower middle as the median', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2, 0]);
});
