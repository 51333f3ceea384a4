import type { Random } from '../../base/random.ts';
import { readItem } from '../csl-json/item.ts';
import { readDate, readYearAndMonth, saysNoTime } from '../sources/dates.ts';
import { Gatherer, type ParsedSources, SOURCES_MAX, tooLarge } from '../sources/parsed.ts';
import { CONTAINER_FIELDS, numberField, TEXT_FIELDS, typeOf } from './fields.ts';
import { inherited } from './inherit.ts';
import { decodeLatex } from './latex.ts';
import { readBibtexNames } from './names.ts';
import { type RawEntry, readSyntax } from './syntax.ts';

/** Characters of a wrong value that a notice repeats: enough to find it in the file. */
const SHOWN_MAX = 80;

/** Reads references from a BibTeX or BibLaTeX file. A bad entry costs the others nothing; each is told by its key and line. */
export function parseBibtex(text: string, random: Random): ParsedSources {
  const gatherer = new Gatherer(random);
  const large = tooLarge(text);
  if (large !== undefined) {
    gatherer.tell(large);
    return gatherer.done();
  }
  const { entries, problems } = readSyntax(text);
  for (const problem of problems) gatherer.tell(problem);
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (byKey.has(key) && key !== '')
      tell(gatherer, entry, 'Its key was used before in the file; both were read.');
    else byKey.set(key, entry);
  }
  for (const entry of entries) readEntry(entry, byKey, gatherer);
  if (entries.length === 0 && problems.length === 0) {
    const message = 'There is no entry in it. An entry begins like this: @article{key, title = {…}}';
    gatherer.tell({ severity: 'error', message });
  }
  return gatherer.done();
}

function readEntry(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>, gatherer: Gatherer): void {
  // A set of other entries, or what is only inherited from, is no work of its own.
  if (entry.type === 'set' || entry.type === 'xdata') return;
  const lost: string[] = [];
  const { source, problems } = readItem(toItem(inherited(entry, byKey, lost), lost));
  const isKept = source !== undefined && gatherer.add(source);
  for (const message of new Set([...lost, ...problems])) {
    tell(gatherer, entry, message, isKept ? 'warning' : 'error');
  }
  if (source !== undefined && !isKept) {
    tell(gatherer, entry, `It was left out: at most ${SOURCES_MAX} are read at once.`, 'error');
  }
}

function tell(
  gatherer: Gatherer,
  { key, line, type }: RawEntry,
  message: string,
  severity: 'error' | 'warning' = 'warning',
): void {
  gatherer.tell({ severity, entry: key === '' ? `@${type}` : key, line, message });
}

/** An entry as an item in the manner of CSL-JSON. */
function toItem(entry: RawEntry, problems: string[]): Record<string, unknown> {
  const { fields } = entry;
  const text = (name: string): string | undefined => {
    const raw = fields.get(name);
    return raw === undefined ? undefined : plain(raw, problems);
  };
  const item: Record<string, unknown> = { type: typeOf(entry) ?? 'document', title: titleOf(text) };
  if (typeOf(entry) === undefined) {
    problems.push(`“@${entry.type}” is no known type of entry, so it is listed as a document.`);
  }
  for (const [field, names] of Object.entries(TEXT_FIELDS)) item[field] = first(names, text);
  item.custom = { license: text('copyright') };
  item['container-title'] = first(CONTAINER_FIELDS, text);
  for (const field of ['author', 'editor', 'translator']) {
    const raw = fields.get(field);
    if (raw !== undefined) item[field] = readBibtexNames(raw, problems);
  }
  item[numberField(entry.type)] = text('number');
  if (fields.has('issue') && item.issue === undefined) item.issue = text('issue');
  if (item.number === undefined) item.number = text('eid');
  if (item['collection-number'] === undefined) item['collection-number'] = text('seriesnumber');
  item.page = text('pages')?.replace(/(?<=\w)\s*[–—-]+\s*(?=\w)/g, '-');
  item.genre ??= THESES[entry.type];
  item.issued = issuedOf(fields, text, problems);
  item.accessed = bareDate(fields.get('urldate'));
  item.URL = addressOf(fields);
  readEprint(item, text);
  return item;
}

const THESES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
};

type ReadText = (name: string) => string | undefined;

function titleOf(text: ReadText): string | undefined {
  const [title, subtitle] = [text('title'), text('subtitle')];
  return title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`;
}

function issuedOf(fields: ReadonlyMap<string, string>, text: ReadText, problems: string[]): unknown {
  const date = bareDate(fields.get('date'));
  const read = date === undefined ? undefined : readDate(date);
  if (read !== undefined && !('literal' in read)) return read;
  const year = yearOf(bareDate(fields.get('year')), problems) ?? text('pubstate') ?? yearOf(date, problems);
  return year === undefined ? undefined : readYearAndMonth(year, text('month'), text('day'));
}

/** A year as it is written, unless it is a word that says nothing of when: nobody would find a work by "(abcd)". */
function yearOf(raw: string | undefined, problems: string[]): string | undefined {
  if (raw === undefined || !saysNoTime(raw)) return raw;
  problems.push(`“${raw.slice(0, SHOWN_MAX)}” is no year; it was left out.`);
  return undefined;
}

/** A date as it is written: the tilde at its end says that it is not certain, and ties words elsewhere. */
function bareDate(raw: string | undefined): string | undefined {
  const tilde = raw
    ?.replace(/\\textasciitilde\s*(?:\{\})?/g, '~')
    .replace(/[{}]/g, '')
    .trim();
  return tilde === undefined
    ? undefined
    : decodeLatex(tilde.replace(/~+$/, '')).text + (tilde.endsWith('~') ? '~' : '');
}

/** An address is no LaTeX, but is often dressed as such. */
function addressOf(fields: ReadonlyMap<string, string>): string | undefined {
  const bare = (raw: string | undefined): string | undefined =>
    raw
      ?.replace(/^\\url\s*\{(.*)\}$/s, '$1')
      .replace(/\\([%&#$_{}~])/g, '$1')
      .replace(/^\{(.*)\}$/s, '$1')
      .trim();
  const published = bare(fields.get('howpublished'));
  return bare(fields.get('url')) ?? (published?.startsWith('http') ? published : undefined);
}

/** A preprint: BibLaTeX's eprint fields, as arXiv and PubMed are written with them. */
function readEprint(item: Record<string, unknown>, text: ReadText): void {
  const eprint = text('eprint');
  const where = (text('eprinttype') ?? text('archiveprefix') ?? '').toLowerCase();
  if (eprint === undefined) return;
  if (where === 'pubmed' || where === 'pmid') item.PMID ??= eprint;
  if (where !== 'arxiv') return;
  const id = eprint.replace(/^arxiv:/i, '');
  item.number ??= `arXiv:${id}`;
  item.DOI ??= `10.48550/arXiv.${id.replace(/v\d+$/, '')}`;
  if (item.type === 'document') item.type = 'article';
}

function first(names: readonly string[], text: ReadText): string | undefined {
  for (const name of names) {
    const found = text(name);
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

function plain(latex: string, problems: string[]): string {
  const { text, unknown } = decodeLatex(latex);
  for (const command of unknown)
    problems.push(`${command} is no command that is known here; it was left out.`);
  return text;
}
