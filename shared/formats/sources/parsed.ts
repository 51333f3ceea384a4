import { newId } from '../../base/ids.ts';
import type { Random } from '../../base/random.ts';
import type { Source } from '../../model/source.ts';

/** Something about an imported reference that a person should know. */
export interface SourceDiagnostic {
  /** An entry that could not be read is an error; one that was read with a loss is a warning. */
  readonly severity: 'error' | 'warning';
  /** Which entry, by its key where it has one: "smith2019". */
  readonly entry?: string;
  /** The line of the file on which the entry begins, or the mistake lies, counted from one. */
  readonly line?: number;
  /** What is wrong, and what was done or is to be done. */
  readonly message: string;
}

/** References as read from a file of another program. Ids are drawn afresh: those of other programs name nothing here. */
export interface ParsedSources {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly SourceDiagnostic[];
}

/** Most references read from one file: beyond this it is a library, and no map rests on it. */
export const SOURCES_MAX = 2_000;
/** Largest file of references that is read, in UTF-16 units. */
export const FILE_MAX = 10_000_000;

/** Gathers sources and diagnostics while a file is read. */
export class Gatherer {
  readonly #sources: Source[] = [];
  readonly #diagnostics: SourceDiagnostic[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Keeps a reference; false when there are too many. */
  add(source: Omit<Source, 'id'>): boolean {
    if (this.#sources.length >= SOURCES_MAX) return false;
    this.#sources.push({ ...source, id: newId('source', this.#random) });
    return true;
  }

  tell(diagnostic: SourceDiagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  done(): ParsedSources {
    return { sources: this.#sources, diagnostics: this.#diagnostics };
  }
}

/** Why a file is not read at all; undefined when it may be. */
export function tooLarge(text: string): SourceDiagnostic | undefined {
  if (text.length <= FILE_MAX) return undefined;
  return {
    severity: 'error',
    message: `The file has more than ${FILE_MAX / 1_000_000} million characters. Divide it, and bring in what the map needs.`,
  };
}
