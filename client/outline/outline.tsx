import { useEffect, useRef } from 'react';
import { addCard } from '../acts/add.ts';
import { listenToClipboard } from '../acts/clipboard.ts';
import { ViewMenus } from '../acts/menus/view-menus.tsx';
import { ViewContext } from '../acts/view-parts.tsx';
import { FollowBanner } from '../presence/follow-banner.tsx';
import { useSharedSelection } from '../presence/use-shared-selection.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { follow } from '../view-state/actions.ts';
import './outline.css';
import { listenToHeldKey } from './held-key.ts';
import { OutlineBar } from './outline-bar.tsx';
import { OutlineContext, type OutlineParts } from './outline-context.tsx';
import { listenToKeys } from './outline-keys.ts';
import { OutlineTree } from './outline-tree.tsx';
import { useFollow } from './use-follow.ts';
import { usePlace } from './use-place.ts';
import { useRows } from './use-rows.ts';
import { useWishes } from './use-wishes.ts';

/** The map as a list that can be walked, read aloud and edited: what bears on something hangs under it. */
export function OutlineView() {
  const ground = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useRows();
  const place = usePlace(rows, tree);
  const { parts } = place;
  useSharedSelection();
  useWishes(parts);
  const leader = useFollow(parts);
  useEffect(() => {
    if (ground.current === null) return;
    const stops = [
      listenToHeldKey(ground.current),
      listenToKeys(parts, ground.current),
      listenToClipboard(parts, ground.current),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [parts]);
  return (
    <OutlineContext value={parts}>
      <ViewContext value={parts}>
        <div ref={ground} className="outline">
          {rows.rows.length === 0 ? (
            <EmptyOutline parts={parts} />
          ) : (
            <OutlineTree rows={rows} place={place} tree={tree} />
          )}
          <OutlineBar />
          {leader !== undefined && (
            <FollowBanner name={leader.name} colour={leader.colour} onStop={() => follow(null)} />
          )}
          <ViewMenus />
        </div>
      </ViewContext>
    </OutlineContext>
  );
}

function EmptyOutline({ parts }: { readonly parts: OutlineParts }) {
  return (
    <div className="outline__empty">
      <EmptyState
        text={
          parts.mayEdit
            ? 'Start with a cost or a claim; what bears on it will hang under it.'
            : 'Nobody has put anything on this map yet. What others add shows up here.'
        }
        action={
          parts.mayEdit && (
            <Button variant="primary" onClick={() => addCard(parts, 'cost')}>
              Add a cost
            </Button>
          )
        }
      />
    </div>
  );
}
