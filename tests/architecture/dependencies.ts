import { posix } from 'node:path';
import { extract } from './extract-imports.ts';
import type { Room } from './rooms.ts';
import type { SourceFile } from './source-files.ts';

/** One import with both its ends known. */
export interface Dependency {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** The file it points at, for an import of ours. */
  readonly file?: string;
  /** The package it names, for an import from outside (`node:*` for the platform). */
  readonly package?: string;
}

// Several checks read the same files; parsing each of them once keeps the suite within a second or two.
const known = new WeakMap<SourceFile, readonly Dependency[]>();

/** Every import of every file. */
export function dependenciesOf(files: readonly SourceFile[]): readonly Dependency[] {
  return files.flatMap((file) => {
    const found = known.get(file) ?? dependenciesOfOne(file);
    known.set(file, found);
    return found;
  });
}

function dependenciesOfOne({ path, text }: SourceFile): readonly Dependency[] {
  return extract(path, text).imports.map((found) => ({
    from: path,
    ...found,
    ...resolve(path, found.specifier),
  }));
}

function resolve(from: string, specifier: string): { file: string } | { package: string } {
  // Vite's `?worker`, `?url` and the like say how a file is loaded, not which.
  const bare = specifier.replace(/[?#].*$/, '');
  if (bare.startsWith('.')) return { file: posix.normalize(posix.join(posix.dirname(from), bare)) };
  // The client's root is what an absolute path means to Vite.
  if (bare.startsWith('/')) return { file: `client${bare}` };
  if (bare.startsWith('node:')) return { package: 'node:*' };
  const parts = bare.split('/');
  return { package: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') };
}

/** The rooms that claim a file; anything but exactly one is a mistake. */
export function roomsOf(path: string, rooms: readonly Room[]): readonly Room[] {
  return rooms.filter((room) => (room.files ? room.files.includes(path) : path.startsWith(`${room.path}/`)));
}

/** True when `room` is `area`, or lies within the side that `area` names. */
export function within(room: string, area: string): boolean {
  return room === area || room.startsWith(`${area}/`);
}

/** Finds one cycle in a graph of names, as the names along it, or undefined. */
export function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): readonly string[] | undefined => {
    const start = path.indexOf(node);
    if (start >= 0) return [...path.slice(start), node];
    if (done.has(node)) return undefined;
    path.push(node);
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Groups pairs into the shape that `findCycle` reads. */
export function graphOf(
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const targets = graph.get(from) ?? new Set<string>();
    graph.set(from, targets.add(to));
  }
  return graph;
}
