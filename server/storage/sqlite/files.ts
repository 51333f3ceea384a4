import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Files that SQLite keeps beside a database while it is open. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** Makes sure that a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a finished file its name for good: it has the name with all its content, or not at all. */
export function nameFile(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  sync(dirname(to));
}

/** Copies a file where nothing is yet. */
export function copyFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
}

/** Removes a database that nobody uses, if it is there, with what SQLite kept beside it. */
export function removeDatabase(path: string): void {
  for (const each of [path, ...COMPANIONS.map((suffix) => path + suffix)]) rmSync(each, { force: true });
}

/**
 * Puts a closed database in place of another, which keeps its content under a name of its own. At every moment the
 * place holds the one or the other whole, whenever the power goes.
 */
export function replaceDatabase(place: string, next: string, old: string): void {
  sync(next);
  if (existsSync(place)) keepUnder(place, old);
  // Left beside the new database, the log of the old one would be taken for its own.
  for (const suffix of COMPANIONS) {
    if (existsSync(place + suffix)) renameSync(place + suffix, old + suffix);
  }
  sync(dirname(place));
  nameFile(next, place);
}

/** A second name costs no space; where the file system knows none, a copy does. */
function keepUnder(place: string, old: string): void {
  try {
    linkSync(place, old);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EEXIST') throw cause;
    copyFile(place, old);
    sync(old);
  }
}
