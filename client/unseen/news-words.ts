import { type CommentId, isId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { targetsRelation } from '../../shared/model/relation.ts';
import { ELEMENT_NOUNS, withArticle } from '../../shared/model/words.ts';
import { excerpt, relationSentence, targetPhrase } from '../inspector/sentences.ts';
import type { News, NewsTime } from '../view-state/types.ts';

/** What somebody did, for the list: "added a claim", and what that says. */
export interface NewsWords {
  /** What was done, after a name. */
  readonly did: string;
  /** The card, relation or comment itself. */
  readonly what: string;
}

/** What is known of something that others did, in words. */
export function newsWords(map: ArgumentMap, news: News): NewsWords {
  const { became, target } = news;
  if (became === 'deleted') return deletedWords(news);
  if (isId('comment', news.id)) return commentWords(map, news, news.id);
  if (target !== null && targetsRelation(target)) {
    const relation = map.relations.get(target);
    const did = { added: 'drew a relation', relinked: 'linked a relation elsewhere' }[became as string];
    return {
      did: did ?? 'changed a relation',
      what: relation === undefined ? '' : relationSentence(map, relation),
    };
  }
  const element = target === null ? undefined : map.elements.get(target);
  const kind = element === undefined ? 'a card' : withArticle(ELEMENT_NOUNS[element.kind]);
  const did = { added: `added ${kind}`, reworded: `reworded ${kind}` }[became as string];
  return { did: did ?? `changed the details of ${kind}`, what: excerpt(element?.text ?? '', 140) };
}

function deletedWords({ id, name }: News): NewsWords {
  if (isId('relation', id)) return { did: 'deleted a relation', what: '' };
  return { did: 'deleted a card', what: excerpt(name ?? '', 140) };
}

const DID_TO_COMMENT: Readonly<Partial<Record<News['became'], string>>> = {
  commented: 'commented on',
  'comment-reworded': 'changed a comment on',
  resolved: 'resolved comments on',
  reopened: 'opened comments again on',
};

function commentWords(map: ArgumentMap, { became, target, callsMe }: News, id: CommentId): NewsWords {
  const place = target === null ? 'a card' : targetPhrase(map, target);
  const did =
    callsMe && became === 'commented' ? 'mentioned you on' : (DID_TO_COMMENT[became] ?? 'commented on');
  return { did: `${did} ${place}`, what: excerpt(map.comments.get(id)?.text ?? '', 140) };
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY_MS = 24 * 3_600_000;

/** When something happened: "14:05", "23 Nov, 14:05", or that it was while I was away. */
export function whenWords(when: NewsTime, now: number): string {
  if (when.kind === 'away') return 'while you were away';
  return (now - when.at < DAY_MS ? TIME : DAY).format(when.at);
}

/** What is listed: a relation that came with a new card is told by that card. */
export function listed(news: readonly News[]): News[] {
  const newCards = new Set(news.flatMap(({ id, became }) => (became === 'added' ? [id as string] : [])));
  return news.filter(
    ({ id, became, card }) =>
      !(isId('relation', id) && became === 'added' && card !== undefined && newCards.has(card)),
  );
}
