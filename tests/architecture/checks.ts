import type { Dependency } from './dependencies.ts';
import { dependenciesOf, findCycle, graphOf, roomsOf, within } from './dependencies.ts';
import type { PackageRule, Room } from './rooms.ts';
import type { SourceFile } from './source-files.ts';

/** The rules that a set of files is held against. */
export interface Table {
  readonly rooms: readonly Room[];
  readonly packages: readonly PackageRule[];
  readonly openRooms: readonly string[];
}

// Each check returns what is wrong, one line per finding; an empty list means that the rule is kept.

/** Imports of our own rooms that the table does not allow. */
export function forbiddenRoomImports(files: readonly SourceFile[], table: Table): readonly string[] {
  return dependenciesOf(files).flatMap((one) => {
    const [room] = roomsOf(one.from, table.rooms);
    const file = one.file;
    if (room === undefined || file === undefined) return [];
    if (room.alsoLoads?.some((start) => file.startsWith(start))) return [];
    const [target] = roomsOf(file, table.rooms);
    if (target === undefined) return [`${one.from} imports ${one.specifier}, which belongs to no room`];
    if (mayImport(room, target, one, table)) return [];
    return [`${one.from} imports ${one.specifier}: ${room.path} may not import ${target.path}`];
  });
}

function mayImport(room: Room, target: Room, one: Dependency, table: Table): boolean {
  if (room === target || table.openRooms.includes(target.path)) return true;
  if (room.mayImport.some((area) => within(target.path, area))) return true;
  return one.typeOnly && (room.mayImportTypes ?? []).some((area) => within(target.path, area));
}

/** Imports of packages by rooms that may not use them. `unbound` rooms may import any package. */
export function forbiddenPackages(
  files: readonly SourceFile[],
  table: Table,
  unbound: readonly string[] = ['tools'],
): readonly string[] {
  return dependenciesOf(files).flatMap((one) => {
    const [room] = roomsOf(one.from, table.rooms);
    const name = one.package;
    if (room === undefined || name === undefined || unbound.includes(room.path)) return [];
    const rules = table.packages.filter((rule) => matchesPackage(rule, name));
    if (rules.some((rule) => rule.rooms.some((area) => within(room.path, area)))) return [];
    return [`${one.from} imports ${one.specifier}: ${room.path} may not use ${name}`];
  });
}

function matchesPackage(rule: PackageRule, name: string): boolean {
  return rule.name === name || (rule.name.endsWith('/*') && name.startsWith(rule.name.slice(0, -1)));
}

/** A cycle between files, type imports counted. */
export function fileCycles(files: readonly SourceFile[]): readonly string[] {
  const pairs = dependenciesOf(files).flatMap((one) => (one.file ? [[one.from, one.file] as const] : []));
  return describeCycle(findCycle(graphOf(pairs)));
}

/** A cycle between rooms as the files import each other. */
export function roomCycles(files: readonly SourceFile[], rooms: readonly Room[]): readonly string[] {
  const pairs = dependenciesOf(files).flatMap((one) => {
    const from = roomsOf(one.from, rooms)[0]?.path;
    const to = one.file && roomsOf(one.file, rooms)[0]?.path;
    return from && to && from !== to ? [[from, to] as const] : [];
  });
  return describeCycle(findCycle(graphOf(pairs)));
}

function describeCycle(cycle: readonly string[] | undefined): readonly string[] {
  return cycle ? [cycle.join(' → ')] : [];
}

/** Rooms without a file, and rooms that have files although the table says that they are not yet built. */
export function emptyRooms(files: readonly SourceFile[], rooms: readonly Room[]): readonly string[] {
  return rooms.flatMap((room) => {
    const owned = files.filter((file) => roomsOf(file.path, [room]).length > 0 && !isSetting(file.path));
    if (room.notYetBuilt) {
      return owned.length > 0 ? [`${room.path} has files: remove its notYetBuilt from the table`] : [];
    }
    const missing = (room.files ?? []).filter((path) => !owned.some((file) => file.path === path));
    return owned.length === 0 ? [`${room.path} is empty`] : missing.map((path) => `${path} is missing`);
  });
}

/** Files of the product that belong to no room or to several. */
export function homelessFiles(files: readonly SourceFile[], rooms: readonly Room[]): readonly string[] {
  return files.flatMap((file) => {
    if (isSetting(file.path)) return [];
    const owners = roomsOf(file.path, rooms).map((room) => room.path);
    if (owners.length === 1) return [];
    return [`${file.path} belongs to ${owners.length === 0 ? 'no room' : owners.join(' and ')}`];
  });
}

/** Tests that mirror a room and reach past it: they may use the room, what it may use, and the builders. */
export function strayTestImports(files: readonly SourceFile[], table: Table): readonly string[] {
  return dependenciesOf(files).flatMap((one) => {
    const mirrored = one.from.replace(/^tests\//, '').replace(/\.test(?=\.tsx?$)/, '');
    const [room] = roomsOf(mirrored, table.rooms);
    if (room === undefined) return [`${one.from} mirrors no room`];
    if (one.file === undefined || TEST_HELPERS.some((area) => one.file?.startsWith(area))) return [];
    const folder = `tests/${room.path}/`;
    if (one.file.startsWith(folder)) return [];
    const [target] = roomsOf(one.file, table.rooms);
    if (target && mayImport(room, target, { ...one, typeOnly: true }, table)) return [];
    return [`${one.from} imports ${one.specifier}: a test of ${room.path} may not`];
  });
}

const TEST_HELPERS = ['tests/support/', 'tests/golden/', 'tests/contract/'];

/** What a side holds besides its rooms: its compiler project, and for the client the page and its static files. */
function isSetting(path: string): boolean {
  return path.endsWith('/tsconfig.json') || path === 'client/index.html' || path.startsWith('client/public/');
}

/** Rules of the table that match nothing, and so would keep nothing. */
export function idleRules(files: readonly SourceFile[], table: Table): readonly string[] {
  const used = dependenciesOf(files);
  const known = table.rooms.map((room) => room.path);
  const laterRooms = new Set(table.rooms.filter((room) => room.notYetBuilt).map((room) => room.path));
  const packages = table.packages
    .filter((rule) => !rule.rooms.every((room) => laterRooms.has(room)))
    .filter((rule) => !used.some((one) => one.package !== undefined && matchesPackage(rule, one.package)))
    .map((rule) => `no file imports ${rule.name}, which the table names`);
  const areas = [
    ...table.openRooms,
    ...table.rooms.flatMap((room) => [...room.mayImport, ...(room.mayImportTypes ?? [])]),
    ...table.packages.flatMap((rule) => rule.rooms),
  ];
  const unknown = [...new Set(areas)]
    .filter((area) => !known.some((room) => within(room, area)))
    .map((area) => `the table allows ${area}, which is not a room`);
  return [...packages, ...unknown];
}
