import type { Source } from '../model/source.ts';
import { readDoi } from './doi.ts';

/** A text that names a work, and the fields of a source that it fills. Nothing is looked up. */
export interface Identifier {
  readonly kind: 'doi' | 'arxiv' | 'pmid' | 'pmcid' | 'isbn' | 'url';
  /** As it is shown: "DOI 10.1186/s12961-019-0432-3". */
  readonly label: string;
  readonly fields: Partial<Source>;
}

const READERS: readonly ((text: string) => Identifier | undefined)[] = [
  readAsArxiv,
  readAsDoi,
  readAsPubMed,
  readAsIsbn,
  readAsAddress,
];

/** Recognises a pasted DOI, arXiv, PubMed or ISBN number, or web address. */
export function recogniseIdentifier(text: string): Identifier | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || /\n/.test(trimmed)) return undefined;
  for (const read of READERS) {
    const found = read(trimmed);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readAsDoi(text: string): Identifier | undefined {
  const doi = readDoi(text) ?? doiInAddress(text);
  return doi === undefined ? undefined : { kind: 'doi', label: `DOI ${doi}`, fields: { DOI: doi } };
}

/** Publishers put the DOI of an article into its address. */
function doiInAddress(text: string): string | undefined {
  const inside = /^https?:\/\/\S+?\/(10\.\d{4,9}(?:\.\d+)*\/[^\s?#]+)/i.exec(text)?.[1];
  return inside === undefined
    ? undefined
    : readDoi(inside.replace(/\/(?:full|abstract|pdf|epdf|meta|html)$/i, ''));
}

const ARXIV =
  /^(?:arxiv:\s*|https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(v\d+)?(?:\.pdf)?$/i;

/** arXiv registers a DOI for everything it holds. */
function readAsArxiv(text: string): Identifier | undefined {
  const id = ARXIV.exec(text)?.[1];
  if (id === undefined) return undefined;
  const fields = {
    type: 'article',
    DOI: `10.48550/arXiv.${id}`,
    URL: `https://arxiv.org/abs/${id}`,
    number: `arXiv:${id}`,
    publisher: 'arXiv',
  };
  return { kind: 'arxiv', label: `arXiv ${id}`, fields };
}

function readAsPubMed(text: string): Identifier | undefined {
  const pmcid =
    /^(?:pmcid:?\s*|https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/)?(PMC\d{4,9})\/?$/i.exec(
      text,
    )?.[1];
  if (pmcid !== undefined) {
    const PMCID = pmcid.toUpperCase();
    return { kind: 'pmcid', label: `PubMed Central ${PMCID}`, fields: { PMCID } };
  }
  const PMID =
    /^(?:pmid:?\s*|https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d{1,9})\/?$/i.exec(
      text,
    )?.[1];
  return PMID === undefined ? undefined : { kind: 'pmid', label: `PubMed ${PMID}`, fields: { PMID } };
}

function readAsIsbn(text: string): Identifier | undefined {
  const digits = text.replace(/^isbn(?:-1[03])?:?\s*/i, '');
  if (!/^[\d\s‐–-]{9,20}[\dx]$/i.test(digits)) return undefined;
  const bare = digits.replace(/[^\dx]/gi, '').toUpperCase();
  if (!isIsbn(bare)) return undefined;
  const ISBN = digits.replace(/[\s‐–]/g, '-').toUpperCase();
  return { kind: 'isbn', label: `ISBN ${ISBN}`, fields: { type: 'book', ISBN } };
}

/** Whether the last digit of an ISBN checks the others. */
function isIsbn(bare: string): boolean {
  const digits = [...bare].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  if (/^\d{9}[\dX]$/.test(bare))
    return digits.reduce((sum, each, at) => sum + each * (10 - at), 0) % 11 === 0;
  if (!/^97[89]\d{10}$/.test(bare)) return false;
  return digits.reduce((sum, each, at) => sum + each * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

function readAsAddress(text: string): Identifier | undefined {
  const URL = /^www\.[^\s]+\.[^\s]+$/i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(URL)) return undefined;
  return { kind: 'url', label: URL, fields: { type: 'webpage', URL } };
}
