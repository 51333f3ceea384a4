import type { Result } from '../../shared/base/result.ts';
import type { Storage } from './storage.ts';

/** How a backup is put in place. */
export interface RestoreOptions {
  /**
   * False begins a new history in every map, so that browsers with later content keep it as a copy. True keeps the
   * histories, and lets browsers bring back what the backup lacks.
   */
  readonly keepHistory: boolean;
  readonly now: number;
}

/** A checked copy of a backup, ready to be put in place of the database beside it. */
export interface PreparedRestore {
  /** Path of the copy, in the data folder. */
  readonly copy: string;
  /** Path that the present database is kept under. */
  readonly oldDatabase: string;
  readonly maps: number;
}

/** A storage whose database is a file that can be put in another's place. */
export interface EmbeddedStorage extends Storage {
  /** Copies a backup into the data folder and checks it through and through; a sentence when it will not do. */
  prepareRestore(file: string, options: RestoreOptions): Promise<Result<PreparedRestore, string>>;
  /** Swaps a prepared database in and goes on with it; rejects with the old one in place if that cannot be done. */
  swapIn(prepared: PreparedRestore): Promise<void>;
}
