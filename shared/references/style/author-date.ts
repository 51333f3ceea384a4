import type { Source } from '../../model/source.ts';
import { yearWord } from '../dates.ts';
import { access } from './access.ts';
import { editionWord, imprint, pageRange, standingOf } from './kinds.ts';
import { familyFirst, givenFirst, type NameStyle, nameList } from './names.ts';
import { italic, joined, type Part, type Run, sentences, sequence } from './runs.ts';

const AUTHORS: NameStyle = { most: 8, shown: 6, one: familyFirst, and: ' and ' };
const EDITORS: NameStyle = { most: 3, shown: 1, one: givenFirst, and: ' and ' };

/** One reference in the author–date style; `letter` tells works of one author and year apart. */
export function authorDate(source: Omit<Source, 'id'>, letter = ''): Run[] {
  const standing = standingOf(source);
  const title = standing === 'by-itself' ? italic(source.title) : source.title;
  const year = `(${yearWord(source.issued)}${letter})`;
  const who = leading(source);
  const head = who === undefined ? [sequence(title, ` ${year}`)] : [`${who} ${year}`, titled(source, title)];
  return sentences([...head, ...whereIt(source, standing), ...access(source)]);
}

/** Who a reference is listed under. */
function leading(source: Omit<Source, 'id'>): string | undefined {
  const authors = nameList(source.author, AUTHORS);
  if (authors !== undefined) return authors;
  const editors = nameList(source.editor, AUTHORS);
  return editors === undefined ? undefined : `${editors} ${edsWord(source)}`;
}

function edsWord(source: Omit<Source, 'id'>): string {
  return source.editor?.length === 1 ? '(ed.)' : '(eds)';
}

function titled(source: Omit<Source, 'id'>, title: Part): Run[] {
  const more = standingOf(source) === 'by-itself' ? [editionWord(source.edition, 'edn'), source.genre] : [];
  if (source.type === 'report' || source.type === 'article') more.push(source.number);
  const told = more.filter((part) => part !== undefined).join(', ');
  return told === '' ? sequence(title) : sequence(title, ` (${told})`);
}

function whereIt(source: Omit<Source, 'id'>, standing: ReturnType<typeof standingOf>): (Part | Run[])[] {
  const { volume, issue, 'container-title': container } = source;
  const pages = pageRange(source.page);
  if (standing === 'in-periodical') {
    const numbered = sequence(italic(volume), issue === undefined ? undefined : `(${issue})`);
    // A shortened name of a journal ends with a full stop, which a comma does without.
    const journal = italic(container?.replace(/\.$/, ''));
    return [joined([journal, numbered, pages ?? source.number], ', ')];
  }
  if (standing === 'in-work') {
    const editors = source.author === undefined ? undefined : nameList(source.editor, EDITORS);
    const within = joined(
      [
        editors === undefined ? undefined : `${editors} ${edsWord(source)}`,
        sequence(italic(container), inBrackets(editionWord(source.edition, 'edn'))),
        volume === undefined ? undefined : `vol. ${volume}`,
        pages === undefined ? undefined : `${/[–,]/.test(pages) ? 'pp.' : 'p.'} ${pages}`,
      ],
      ', ',
    );
    return [sequence('In ', within), imprint(source)];
  }
  const series = [source['collection-title'], source['collection-number']].filter(Boolean).join(' ');
  return [series || undefined, container, imprint(source)];
}

function inBrackets(text: string | undefined): string | undefined {
  return text === undefined ? undefined : ` (${text})`;
}
