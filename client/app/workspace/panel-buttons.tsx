import { IconButton } from '../../ui/icon-button.tsx';
import { Bell, MessageSquare } from '../../ui/icons.ts';
import { togglePanel } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import './panel-buttons.css';
import { keysHere } from './platform.ts';

/** Beyond this a number is not counted out. */
const COUNTED_MAX = 99;

/** How many things that others did I have not looked at, whether one of them calls on me, and both in words. */
export function useUnseenNews(): {
  readonly count: number;
  readonly isCalled: boolean;
  readonly words: string;
} {
  return useView(({ news }) => {
    const unseen = news.filter(({ isSeen }) => !isSeen);
    const isCalled = unseen.some(({ callsMe }) => callsMe);
    const count = unseen.length;
    const mention = isCalled ? '; you are mentioned' : '';
    return { count, isCalled, words: count === 0 ? 'Activity' : `Activity: ${count} not seen${mention}` };
  });
}

/** Their number in the corner of a button. */
export function UnseenBadge() {
  const { count, isCalled } = useUnseenNews();
  if (count === 0) return null;
  return (
    <span className="panel-badge" aria-hidden="true">
      {isCalled ? '@' : count > COUNTED_MAX ? `${COUNTED_MAX}+` : count}
    </span>
  );
}

/** Opens all conversations of the map, and what others did since I was last here. */
export function PanelButtons() {
  const open = useView((view) => view.sidePanel);
  const { words } = useUnseenNews();
  return (
    <>
      <IconButton
        label="Comments"
        icon={<MessageSquare />}
        aria-expanded={open === 'comments'}
        onClick={() => togglePanel('comments')}
      />
      <IconButton
        label={words}
        shortcut={keysHere('n')}
        icon={<Bell />}
        badge={<UnseenBadge />}
        aria-expanded={open === 'activity'}
        onClick={() => togglePanel('activity')}
      />
    </>
  );
}
