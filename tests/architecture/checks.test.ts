import { describe, expect, it } from 'vitest';
import type { Table } from './checks.ts';
import {
  emptyRooms,
  fileCycles,
  forbiddenPackages,
  forbiddenRoomImports,
  homelessFiles,
  idleRules,
  roomCycles,
  strayTestImports,
} from './checks.ts';
import type { SourceFile } from './source-files.ts';

// The checks check themselves: each must fail on the smallest repository that breaks its rule.
const table: Table = {
  rooms: [
    { path: 'shared/base', mayImport: [] },
    { path: 'shared/model', mayImport: [] },
    { path: 'shared/graph', mayImport: ['shared/model'] },
    { path: 'client/view', mayImport: [], mayImportTypes: ['shared/model'] },
    { path: 'client/later', mayImport: ['shared/graph'], notYetBuilt: true },
  ],
  packages: [
    { name: 'zod', rooms: ['shared/model'] },
    { name: '@scope/*', rooms: ['client'] },
  ],
  openRooms: ['shared/base'],
};

const SOUND: Readonly<Record<string, string>> = {
  'shared/base/id.ts': 'export type Id = string;',
  'shared/model/map.ts':
    "import { z } from 'zod'; import type { Id } from '../base/id.ts'; export const m = z;",
  'shared/graph/paths.ts': "import { m } from '../model/map.ts'; export const p = m;",
  'client/view/state.ts': "import type { m } from '../../shared/model/map.ts'; import '@scope/font';",
};

function sound(changes: Readonly<Record<string, string>> = {}): readonly SourceFile[] {
  return Object.entries({ ...SOUND, ...changes }).map(([path, text]) => ({ path, text }));
}

function without(path: string): readonly SourceFile[] {
  return sound().filter((file) => file.path !== path);
}

it('finds nothing wrong with a sound repository', () => {
  const files = sound();
  const findings = [
    ...forbiddenRoomImports(files, table),
    ...forbiddenPackages(files, table),
    ...fileCycles(files),
    ...roomCycles(files, table.rooms),
    ...emptyRooms(files, table.rooms),
    ...homelessFiles(files, table.rooms),
    ...idleRules(files, table),
  ];
  expect(findings).toEqual([]);
});

describe('forbiddenRoomImports', () => {
  it.each([
    ['an import', "import { p } from '../graph/paths.ts';"],
    ['an import of types', "import type { p } from '../graph/paths.ts';"],
    ['a re-export', "export { p } from '../graph/paths.ts';"],
    ['an import at run time', "await import('../graph/paths.ts');"],
    ['a worker', "new Worker(new URL('../graph/paths.ts', import.meta.url));"],
  ])('reports %s that the table does not allow', (_, text) => {
    expect(forbiddenRoomImports(sound({ 'shared/model/bad.ts': text }), table)).toEqual([
      'shared/model/bad.ts imports ../graph/paths.ts: shared/model may not import shared/graph',
    ]);
  });

  it('reports a value taken from a room of which only types are allowed', () => {
    const files = sound({ 'client/view/bad.ts': "import { m } from '../../shared/model/map.ts';" });
    expect(forbiddenRoomImports(files, table)).toHaveLength(1);
  });

  it('reports an import of a file that belongs to no room', () => {
    const files = sound({ 'shared/graph/bad.ts': "import '../../elsewhere.ts';" });
    expect(forbiddenRoomImports(files, table)).toHaveLength(1);
  });
});

describe('forbiddenPackages', () => {
  it.each(["import { z } from 'zod';", "import { z } from 'zod/mini';", "import fs from 'node:fs';"])(
    'reports %s in a room that may not use the package',
    (text) => {
      expect(forbiddenPackages(sound({ 'shared/graph/bad.ts': text }), table)).toHaveLength(1);
    },
  );

  it('reports a package that no rule names', () => {
    expect(forbiddenPackages(sound({ 'shared/model/bad.ts': "import 'left-pad';" }), table)).toHaveLength(1);
  });
});

describe('the cycle checks', () => {
  it('report a cycle between files, also one of types alone', () => {
    const files = sound({
      'shared/graph/a.ts': "import type { B } from './b.ts'; export type A = B;",
      'shared/graph/b.ts': "import type { A } from './a.ts'; export type B = A;",
    });
    expect(fileCycles(files)).toEqual(['shared/graph/a.ts → shared/graph/b.ts → shared/graph/a.ts']);
  });

  it('report a cycle between rooms whose files form none', () => {
    const files = sound({
      'shared/model/bad.ts': "import '../graph/alone.ts';",
      'shared/graph/alone.ts': '',
    });
    expect(fileCycles(files)).toEqual([]);
    expect(roomCycles(files, table.rooms)).toEqual(['shared/model → shared/graph → shared/model']);
  });
});

describe('emptyRooms', () => {
  it('reports a room without a file', () => {
    expect(emptyRooms(without('shared/graph/paths.ts'), table.rooms)).toEqual(['shared/graph is empty']);
  });

  it('reports a room that has files and is still listed as not yet built', () => {
    expect(emptyRooms(sound({ 'client/later/a.ts': '' }), table.rooms)).toHaveLength(1);
  });

  it('reports a missing file of a room that lists its files', () => {
    const root = { path: 'server', files: ['server/main.ts', 'server/config.ts'], mayImport: [] };
    expect(emptyRooms(sound({ 'server/main.ts': '' }), [root])).toEqual(['server/config.ts is missing']);
  });
});

describe('homelessFiles', () => {
  it('reports a file outside every room', () => {
    expect(homelessFiles(sound({ 'shared/stray.ts': '' }), table.rooms)).toEqual([
      'shared/stray.ts belongs to no room',
    ]);
  });

  it('reports a file that two rooms claim', () => {
    const rooms = [...table.rooms, { path: 'shared/graph/inner', mayImport: [] }];
    expect(homelessFiles(sound({ 'shared/graph/inner/a.ts': '' }), rooms)).toEqual([
      'shared/graph/inner/a.ts belongs to shared/graph and shared/graph/inner',
    ]);
  });
});

describe('strayTestImports', () => {
  const test = (text: string): readonly SourceFile[] => [{ path: 'tests/shared/graph/paths.test.ts', text }];

  it('allows the room under test, what it may use, and the builders', () => {
    const text = `import '../../../shared/graph/paths.ts'; import '../../../shared/model/map.ts';
      import '../../support/builders.ts'; import { it } from 'vitest';`;
    expect(strayTestImports(test(text), table)).toEqual([]);
  });

  it('reports another room', () => {
    expect(strayTestImports(test("import '../../../client/view/state.ts';"), table)).toHaveLength(1);
  });

  it('reports a test that mirrors no room', () => {
    const files = [{ path: 'tests/shared/stray.test.ts', text: "import 'vitest';" }];
    expect(strayTestImports(files, table)).toEqual(['tests/shared/stray.test.ts mirrors no room']);
  });
});

describe('idleRules', () => {
  it('reports a rule about a package that nobody imports', () => {
    expect(idleRules(without('client/view/state.ts'), table)).toEqual([
      'no file imports @scope/*, which the table names',
    ]);
  });

  it('reports a permission to import a room that does not exist', () => {
    const rooms = [...table.rooms, { path: 'shared/doc', mayImport: ['shared/modle'] }];
    expect(idleRules(sound(), { ...table, rooms })).toEqual([
      'the table allows shared/modle, which is not a room',
    ]);
  });

  it('spares a package that only rooms not yet built will use', () => {
    const packages = [...table.packages, { name: 'uqr', rooms: ['client/later'] }];
    expect(idleRules(sound(), { ...table, packages })).toEqual([]);
  });
});
