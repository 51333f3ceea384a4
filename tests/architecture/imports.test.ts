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
import { findCycle, graphOf } from './dependencies.ts';
import { OPEN_ROOMS, PACKAGES, ROOMS } from './rooms.ts';
import { readFiles } from './source-files.ts';

const table: Table = { rooms: ROOMS, packages: PACKAGES, openRooms: OPEN_ROOMS };
const files = readFiles(['shared/', 'server/', 'client/', 'tools/']);
const mirrors = readFiles(['tests/shared/', 'tests/server/', 'tests/client/']);

// The first of these parses every source file, which on a busy machine takes longer than the usual limit.
describe('the rooms of the product', { timeout: 30_000 }, () => {
  it('import only the rooms that the table allows', () => {
    expect(forbiddenRoomImports(files, table)).toEqual([]);
  });

  it('import only the packages that the table allows', () => {
    expect(forbiddenPackages(files, table)).toEqual([]);
  });

  it('have no import cycle between files, type imports counted', () => {
    expect(fileCycles(files)).toEqual([]);
  });

  it('have no import cycle between rooms', () => {
    expect(roomCycles(files, ROOMS)).toEqual([]);
  });

  it('exist and are not empty, except those that are listed as not yet built', () => {
    expect(emptyRooms(files, ROOMS)).toEqual([]);
  });

  it('own every source file, each file by exactly one room', () => {
    expect(homelessFiles(files, ROOMS)).toEqual([]);
  });

  it('are tested by files that mirror them and reach no further', () => {
    expect(strayTestImports(mirrors, table)).toEqual([]);
  });
});

describe('the table', () => {
  it('has no rule that matches nothing', () => {
    expect(idleRules(files, table)).toEqual([]);
  });

  it('has no cycle of its own', () => {
    const areas = ROOMS.flatMap((room) =>
      [...room.mayImport, ...(room.mayImportTypes ?? [])]
        .filter((area) => area !== room.path.split('/')[0] && area.includes('/'))
        .map((area) => [room.path, area] as const),
    );
    expect(findCycle(graphOf(areas))).toBeUndefined();
  });

  it('names each room once', () => {
    const paths = ROOMS.map((room) => room.path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
