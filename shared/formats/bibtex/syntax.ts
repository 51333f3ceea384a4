/** One entry of a BibTeX file, its values still in LaTeX. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  /** The line on which it begins, counted from one. */
  readonly line: number;
  /** By lower-case name; of a field that is given twice, the first counts, as for BibTeX. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Something wrong with the writing of a file. */
export interface SyntaxProblem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly entry?: string;
  readonly message: string;
}

export interface RawFile {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly SyntaxProblem[];
}

/** Takes a BibTeX file apart. A mistake costs the entry in which it is, and reading goes on with the next. */
export function readSyntax(text: string): RawFile {
  return new Reader(text).file();
}

/** Months as BibTeX's own styles define them. */
const MONTHS: readonly (readonly [string, string])[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((name) => [name.slice(0, 3).toLowerCase(), name] as const);

/** A mistake inside an entry, which ends it; caught where the entry began. */
class Mistake extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  readonly #strings = new Map<string, string>(MONTHS);
  readonly #entries: RawEntry[] = [];
  readonly #problems: SyntaxProblem[] = [];
  /** The key of the entry that is being read, for what is told of it. */
  #key: string | undefined;
  readonly #lineEnds: number[] = [];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineEnds.push(at);
  }

  file(): RawFile {
    for (;;) {
      const start = this.#text.indexOf('@', this.#at);
      if (start < 0) break;
      this.#at = start + 1;
      this.#key = undefined;
      try {
        this.#block(start);
      } catch (cause) {
        if (!(cause instanceof Mistake)) throw cause;
        this.#tell('error', cause.at, cause.message);
        this.#at = this.#nextBlock(start + 1);
      }
    }
    return { entries: this.#entries, problems: this.#problems };
  }

  #block(start: number): void {
    const type = this.#match(/[a-z][\w-]*/iy)?.toLowerCase();
    this.#space();
    const open = type === undefined ? undefined : this.#match(/[{(]/y);
    // An @ that opens nothing stands in what BibTeX takes for a comment: an e-mail address, say.
    if (type === undefined || open === undefined) return;
    const close = open === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') {
      this.#at -= 1;
      if (open === '{') this.#braced();
      return;
    }
    if (type === 'string') {
      const [name, value] = this.#field() ?? [undefined, ''];
      if (name !== undefined) this.#strings.set(name, value);
      this.#expectClose(close, start);
      return;
    }
    this.#entry(type, start, close);
  }

  #entry(type: string, start: number, close: string): void {
    this.#space();
    const key = this.#match(/[^\s,={}()"]+(?=\s*[,})])/y) ?? '';
    if (key !== '') this.#key = key;
    const fields = new Map<string, string>();
    for (;;) {
      this.#space();
      if (this.#match(/,/y) !== undefined) continue;
      if (this.#text[this.#at] === close) break;
      const field = this.#field();
      if (field === undefined) {
        if (this.#at >= this.#text.length) throw new Mistake(start, this.#unclosed());
        throw new Mistake(
          this.#at,
          `There is something that is no field: “${this.#glance()}”. Mend it in the file.`,
        );
      }
      if (!fields.has(field[0])) fields.set(field[0], field[1]);
    }
    this.#at += 1;
    this.#entries.push({ type, key, line: this.#line(start), fields });
  }

  #field(): [string, string] | undefined {
    this.#space();
    const name = this.#match(/[a-z_][^\s=,{}()"#%]*/iy)?.toLowerCase();
    if (name === undefined) return undefined;
    this.#space();
    if (this.#match(/=/y) === undefined) {
      throw new Mistake(this.#at, `After “${name}” there is no “=”. Mend it in the file.`);
    }
    return [name, this.#value(name)];
  }

  #value(name: string): string {
    let value = '';
    do {
      this.#space();
      value += this.#part(name);
      this.#space();
    } while (this.#match(/#/y) !== undefined);
    return value.trim();
  }

  #part(name: string): string {
    const next = this.#text[this.#at];
    if (next === '{') return this.#braced();
    if (next === '"') return this.#quoted();
    const bare = this.#match(/[^\s,={}()"#%]+/y);
    if (bare === undefined) throw new Mistake(this.#at, `“${name}” has no value. Mend it in the file.`);
    if (/^\d+$/.test(bare)) return bare;
    const meant = this.#strings.get(bare.toLowerCase());
    if (meant !== undefined) return meant;
    this.#tell('warning', this.#at, `“${bare}” is defined by no @string, so it stands for itself.`);
    return bare;
  }

  /** What stands between braces, with the braces inside it. */
  #braced(): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at];
      if (letter === '\\') this.#at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') {
        depth -= 1;
        if (depth === 0) {
          this.#at += 1;
          return this.#text.slice(start + 1, this.#at - 1);
        }
      }
    }
    throw new Mistake(start, this.#unclosed());
  }

  #quoted(): string {
    const start = this.#at;
    let depth = 0;
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at];
      if (letter === '\\' && this.#text[this.#at + 1] !== '"') this.#at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      else if (letter === '"' && depth === 0) {
        this.#at += 1;
        return this.#text.slice(start + 1, this.#at - 1);
      }
    }
    throw new Mistake(start, 'A quotation mark that opens here is closed nowhere. Close it in the file.');
  }

  #expectClose(close: string, start: number): void {
    this.#space();
    if (this.#text[this.#at] !== close) throw new Mistake(start, this.#unclosed());
    this.#at += 1;
  }

  #unclosed(): string {
    return 'A brace that opens here is closed nowhere, so the entry was left out. Close it in the file.';
  }

  /** White space, and comments to the end of their lines. */
  #space(): void {
    this.#match(/(?:\s|%[^\n]*)*/y);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Where the next entry begins: at an @ that starts a line. */
  #nextBlock(from: number): number {
    const pattern = /^[ \t]*@[a-z]+\s*[{(]/gim;
    pattern.lastIndex = from;
    return pattern.exec(this.#text)?.index ?? this.#text.length;
  }

  #tell(severity: 'error' | 'warning', at: number, message: string): void {
    const entry = this.#key === undefined ? {} : { entry: this.#key };
    this.#problems.push({ severity, line: this.#line(at), ...entry, message });
  }

  #glance(): string {
    return this.#text
      .slice(this.#at, this.#at + 20)
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** The line of a place, by halving. */
  #line(at: number): number {
    let [low, high] = [0, this.#lineEnds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lineEnds[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
