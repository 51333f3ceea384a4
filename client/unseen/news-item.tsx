import type { ParticipantId } from '../../shared/base/ids.ts';
import { whoIn } from '../../shared/unseen/who.ts';
import type { Activity } from '../../shared/wire/history.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMe, useParticipant } from '../hooks/use-session-parts.ts';
import { jumpTo } from '../inspector/jump.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Pill } from '../ui/pill.tsx';
import { openPanel } from '../view-state/actions.ts';
import type { News } from '../view-state/types.ts';
import { isTalk } from './news.ts';
import { newsWords, whenWords } from './news-words.ts';
import { UnseenDot } from './unseen-dot.tsx';

interface NewsItemProps {
  readonly news: News;
  readonly activity: readonly Activity[];
}

/** One thing that others did; a click goes there, wherever it still is. */
export function NewsItem({ news, activity }: NewsItemProps) {
  const session = useSession();
  const map = useMap((whole) => whole);
  const { did, what } = newsWords(map, news);
  const who = news.who.length > 0 ? news.who : whoAlone(news, activity);
  const { target } = news;
  const isThere =
    target !== null && (map.elements.has(target as never) || map.relations.has(target as never));
  const go = (): void => {
    if (target === null) return;
    jumpTo(session.reading().map, target);
    if (isTalk(news)) openPanel('comments');
  };
  const inside = (
    <>
      <Face id={who[0]} />
      <span className="news__words">
        <span className="news__did">
          <Names ids={who} /> {did}
        </span>
        {what !== '' && <span className="news__what">{what}</span>}
        <span className="news__when">
          {whenWords(news.when, session.clock.now())}
          {news.callsMe && <Pill tone="accent">Mentions you</Pill>}
        </span>
      </span>
      {!news.isSeen && (
        <UnseenDot mark={isTalk(news) ? 'commented' : news.became === 'added' ? 'added' : 'changed'} />
      )}
    </>
  );
  // Where something went there is nothing to look at but this line.
  const looked = news.isSeen || isThere ? {} : { 'data-unseen': news.id };
  return (
    <li className="news" {...looked}>
      {isThere ? (
        <button type="button" className="news__go" onClick={go}>
          {inside}
        </button>
      ) : (
        <div className="news__go">{inside}</div>
      )}
    </li>
  );
}

/** Who alone did anything at the time, as the server remembers it. */
function whoAlone({ when }: News, activity: readonly Activity[]): readonly ParticipantId[] {
  const span = when.kind === 'away' ? when : { from: when.at, to: when.at };
  const only = whoIn(activity, span);
  return only === undefined ? [] : [only];
}

function Names({ ids }: { readonly ids: readonly ParticipantId[] }) {
  const [first, ...others] = ids;
  if (first === undefined) return <strong>Somebody</strong>;
  return (
    <strong>
      <Name id={first} />
      {others.map((id, index) => (
        <span key={id}>
          {index === others.length - 1 ? ' and ' : ', '}
          <Name id={id} />
        </span>
      ))}
    </strong>
  );
}

function Name({ id }: { readonly id: ParticipantId }) {
  const me = useMe();
  const person = useParticipant(id);
  return id === me.id ? 'You' : (person?.name ?? 'Somebody');
}

function Face({ id }: { readonly id: ParticipantId | undefined }) {
  const person = useParticipant(id);
  if (person === undefined) return <span className="news__nobody" aria-hidden="true" />;
  return <Avatar name={person.name} colour={person.colour} size="sm" />;
}
