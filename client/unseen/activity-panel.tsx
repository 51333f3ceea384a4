import { useEffect, useMemo, useRef, useState } from 'react';
import { count } from '../../shared/graph/phrases.ts';
import type { Activity } from '../../shared/wire/history.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { useFocusWhileOpen } from '../ui/use-focus-while-open.ts';
import { openPanel } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { News } from '../view-state/types.ts';
import './activity-panel.css';
import { NewsItem } from './news-item.tsx';
import { listed } from './news-words.ts';
import { useChangedSince } from './use-changed-since.ts';

/** What is listed at once; of more the oldest are only counted, or the panel would be slow to open. */
const LISTED_MAX = 200;

interface ActivityPanelProps {
  /** Asks the server who did anything when; nothing where it cannot be asked. */
  readonly askActivity: () => Promise<readonly Activity[]>;
  readonly onSeenAll: () => void;
}

/** What others did since I was last here: who, what and when, with a way to each. */
export function ActivityPanel({ askActivity, onSeenAll }: ActivityPanelProps) {
  const news = useView((view) => view.news);
  const all = useMemo(() => listed(news), [news]);
  const fresh = all.filter(({ isSeen }) => !isSeen);
  const seen = all.filter(({ isSeen }) => isSeen);
  const activity = useActivity(askActivity, news);
  const changed = useChangedSince().size;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhileOpen(heading);
  return (
    <SidePanel
      title="Activity"
      heading={heading}
      closeLabel="Close the activity"
      closesByEscape
      onClose={() => openPanel('none')}
    >
      {all.length > 0 && (
        <div className="activity__controls">
          <p role="status">
            {fresh.length === 0
              ? 'You have seen everything.'
              : `${count(fresh.length, 'thing')} you have not seen`}
          </p>
          {fresh.length > 0 && (
            <Button
              size="sm"
              onClick={() => {
                // The button goes.
                heading.current?.focus();
                onSeenAll();
              }}
            >
              Mark all as seen
            </Button>
          )}
        </div>
      )}
      <div className="activity__body">
        {all.length === 0 && (
          <EmptyState text="Nothing new. What others add, change, delete or comment on shows here, with a way to it; what you look at is cleared by itself." />
        )}
        <NewsList title="New" news={fresh} activity={activity} />
        <NewsList title="Seen" news={seen} activity={activity} />
        {changed > 0 && (
          <p className="activity__sum">
            {changed === 1 ? '1 card or relation' : `${changed} cards and relations`} changed since you were
            last here.
          </p>
        )}
      </div>
    </SidePanel>
  );
}

interface NewsListProps {
  readonly title: string;
  readonly news: readonly News[];
  readonly activity: readonly Activity[];
}

function NewsList({ title, news, activity }: NewsListProps) {
  if (news.length === 0) return null;
  const more = news.length - LISTED_MAX;
  return (
    <div className="activity__group">
      <Section title={title} count={news.length}>
        <ul className="activity__list">
          {news.slice(0, LISTED_MAX).map((each) => (
            <NewsItem key={each.id} news={each} activity={activity} />
          ))}
        </ul>
        {more > 0 && <p className="activity__sum">And {more} older.</p>}
      </Section>
    </div>
  );
}

/** Who did what when, as the server knows it; asked for again when something has come whose author is not known. */
function useActivity(ask: () => Promise<readonly Activity[]>, news: readonly News[]): readonly Activity[] {
  const [activity, setActivity] = useState<readonly Activity[]>([]);
  const unknown = news.filter(({ who }) => who.length === 0).length;
  useEffect(() => {
    if (unknown === 0) return;
    let wanted = true;
    void ask().then((answer) => wanted && setActivity(answer));
    return () => {
      wanted = false;
    };
  }, [ask, unknown]);
  return activity;
}
