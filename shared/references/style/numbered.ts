import type { Source } from '../../model/source.ts';
import { yearWord } from '../dates.ts';
import { access } from './access.ts';
import { editionWord, imprint, pageRange, standingOf } from './kinds.ts';
import { compact, type NameStyle, nameList } from './names.ts';
import { italic, joined, type Part, type Run, sentences, sequence } from './runs.ts';

const AUTHORS: NameStyle = { most: 6, shown: 6, one: compact, and: ', ' };

/** One reference in the numbered style, without its number. */
export function numbered(source: Omit<Source, 'id'>): Run[] {
  const standing = standingOf(source);
  const authors = nameList(source.author, AUTHORS);
  const editors = nameList(source.editor, AUTHORS);
  const who = authors ?? (editors === undefined ? undefined : `${editors}, ${editorsWord(source)}`);
  const title = standing === 'by-itself' ? italic(source.title) : source.title;
  return sentences([who, title, ...whereIt(source, standing, authors && editors), ...access(source)]);
}

function editorsWord(source: Omit<Source, 'id'>): string {
  return source.editor?.length === 1 ? 'editor' : 'editors';
}

function whereIt(
  source: Omit<Source, 'id'>,
  standing: ReturnType<typeof standingOf>,
  editors: string | undefined,
): (Part | Run[])[] {
  const { volume, issue, 'container-title': container } = source;
  const year = yearWord(source.issued);
  const pages = pageRange(source.page);
  if (standing === 'in-periodical') {
    const inIssue = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
    const place = [inIssue, pages ?? source.number ?? ''];
    const told = `${year}${place[0] === '' ? '' : `;${place[0]}`}${place[1] === '' ? '' : `:${place[1]}`}`;
    return [italic(container), told];
  }
  const edition = editionWord(source.edition, 'ed');
  const published = joined([imprint(source), year], '; ');
  if (standing === 'in-work') {
    const within = joined(
      [editors === undefined ? undefined : `${editors}, ${editorsWord(source)}. `, italic(container)],
      '',
    );
    const page = pages === undefined ? undefined : `p. ${pages}`;
    return [sequence('In: ', within), edition, volume && `Vol. ${volume}`, published, page];
  }
  const series = [source['collection-title'], source['collection-number']].filter(Boolean).join(' ');
  const number = source.type === 'report' || source.type === 'article' ? source.number : undefined;
  return [edition, source.genre, number, series || undefined, container, published];
}
